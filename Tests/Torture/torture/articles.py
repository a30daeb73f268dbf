"""Short articles, each about something else, the same for the same number."""

SYLLABLES = ["bar", "vel", "tor", "min", "sul", "dra", "ken", "lof", "har", "pis", "gol", "nem"]
ACTORS = ["council", "hospital", "airport", "brewery", "library", "museum", "school", "factory", "harbour"]
ACTS = ["bought", "sold", "closed", "repaired", "inspected", "opened", "lost", "insured", "moved", "painted", "counted"]
OBJECTS = ["buses", "houses", "paintings", "wells", "bridges", "trees", "boats", "turbines", "letters", "cameras"]


def name(number, ending):
    """A name that no other number has."""
    text = ""
    while True:
        number, digit = divmod(number, len(SYLLABLES))
        text += SYLLABLES[digit]
        if not number:
            return text.capitalize() + ending


def article(number):
    """The bytes of an article that makes a claim that no other makes."""
    place, person, region = name(number, "ton"), name(number * 7 + 3, "son"), name(number * 11 + 5, "field")
    actor, act, thing = ACTORS[number % 9], ACTS[number % 11], OBJECTS[number // 5 % 10]
    return f"{place} {person}\n\nThe {actor} of {place} {act} {person} {thing} in {region}.\n".encode()


def note(number):
    """The bytes of a file that is no article, and is rejected as such."""
    return f"note {number}\n".encode()
