"""Short articles, each about something else, the same for the same number."""

SYLLABLES = ["bar", "vel", "tor", "min", "sul", "dra", "ken", "lof", "har", "pis", "gol", "nem"]
ACTORS = ["council", "hospital", "airport", "brewery", "library", "museum", "school", "factory", "harbour"]
ACTS = ["bought", "sold", "closed", "repaired", "inspected", "opened", "lost", "insured", "moved", "painted", "counted"]
OBJECTS = ["buses", "houses", "paintings", "wells", "bridges", "trees", "boats", "turbines", "letters", "cameras"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


def name(number, ending):
    """A name that no other number has."""
    text = ""
    while True:
        number, digit = divmod(number, len(SYLLABLES))
        text += SYLLABLES[digit]
        if not number:
            return text.capitalize() + ending


def article(number):
    """The bytes of an article that makes two claims or so."""
    place, person = name(number, "ton"), name(number + 7919, "son")
    actor, act, thing = ACTORS[number % 9], ACTS[number // 3 % 11], OBJECTS[number // 5 % 10]
    date = f"{number % 27 + 1} {MONTHS[number // 7 % 12]} 2024"
    return (f"{place} {actor} {act} {thing}\n\n"
            f"The {actor} of {place} {act} {number % 90 + 3} {thing} on {date}, officials said.\n\n"
            f"Maria {person} told reporters that the work would cost {number + 2} dollars.\n").encode()
