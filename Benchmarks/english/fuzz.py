"""English-looking text with much that is odd in it, from a seed: exceptions, emoticons, web addresses, numbers with
units, odd white space and Unicode, words glued together, upper case, scrambled order."""
import random

WORDS = (
    "the a an of to in for on with at by from up about into over after said says told has have had been was "
    "were is are will would could should can may might must do does did not no yes but and or nor so yet if "
    "when while because that this these those which who whom whose what where why how there here it its he "
    "she they them his her their we us our you your I me my government minister president troops soldiers "
    "officials police hospital city country people children women men company market price money bank report "
    "agreement talks war peace attack border election vote party leader court law right rights year week "
    "month day morning night hundred thousand million first second last killed wounded injured arrested "
    "released signed agreed rejected announced denied confirmed reported leave left leaving arrive arrived "
    "arriving go goes went gone take took taken taking make made making give gave given giving Monday "
    "Tuesday January March London Paris Iraq Baghdad Washington Reuters Associated Press United Nations "
    "European Union Smith Johnson Maria Chen Al-Rashid O'Neill better best worse worst larger largest "
    "quickly slowly heavily very organisation colour centre realise mice geese wolves knives analyses "
    "criteria running ran swimming swum lying died"
).split()
EXCEPTIONS = (
    "don't can't won't I'm I've you're they'd she'll it's let's gonna gotta cannot y'all ain't who's o'clock "
    "'em 'cause c'mon ol' doin' nothin' somethin' Mr. Mrs. Dr. St. U.S. U.K. a.m. p.m. 10am 7pm 10a.m. e.g. "
    "i.e. vs. Jan. Inc. Ltd. Co. Corp. Gen. Sen. Rep. Gov. Ph.D. No. Calif. D.C. n't 's ’s dont wont im ive "
    "havent couldn’t didn’t"
).split()
EMOTICONS = (
    ":) :( :-) :-( ;) :D :P :-/ <3 </3 :'( xD XD ^_^ o_O O.o (-: =) =D >:( :3 8) :-* \\o/ (╯°□°）╯︵┻━┻ "
    "¯\\(ツ)/¯ ಠ_ಠ"
).split()
ADDRESSES = (
    "http://www.example.com https://example.org/a/b?c=d#e example.com www.news.co.uk/2020/01/story-1.html "
    "ftp://x.y.org user@example.com 192.168.1.1 8.8.8.8 8.8.8.8:8080/x 256.1.1.1 @someone #hashtag "
    "agreement.the end.Start http://a https://éxample.fr/ü mailto:a@b.co example.museum:80 a.b.c.d.com "
    "-bad.com x_y.com"
).split()
NUMBERS = (
    "2,500 1.5 3% $5 US$20 €3.50 £100m 5km 10kg 20°C 30°F. 1/2 2-3 1990s '90s 5'10\" 10:30 2020-01-05 "
    "+1-555-0100 ½ ² x² 1st 2nd 3rd 21st 1,000,000 0.001 1e9 10GB 100mph 3x 4x4 12-year-old mid-1990s $2.5bn "
    "7% -5 +3 C$4 A$5 10$ 50€"
).split()
PUNCTUATION = (
    ", . ; : ! ? ... … — – - -- --- ( ) [ ] { } \" ' “ ” ‘ ’ « » „ * & # _ / \\ | ~ ^ = + < > @ § ° © ™ ® ¿ "
    "¡ • ·"
).split()
ODD = (
    "naïve café Zürich Ærø Łódź İstanbul ΣΊΣΥΦΟΣ ΟΔΟΣ Москва Україна عربي فارسی עברית हिन्दी 中文 日本語 한국어 ไทย "
    "é e\u0301 ﬁ ﬂ ß ẞ ŉ ǅ Ⅷ ① ½ 👍 👩\u200d👩\u200d👧 🇮🇶 🏳\ufe0f\u200d🌈 ☃ ♥ ✓ → ∞ ∑ √ \u200b \u200d \ufeff \xad "
    "a\u200bb x\u0300y 𝔘𝔫𝔦 𝟙𝟚 ＡＢＣ １２３ 。 ， ！ ～ ٪ ۔ । ₹500 ₿1 ৳"
).split()
SYMBOLS = (
    "X x _ det num number agent mark root meta poss prep punct ID ORG LAW DATE TIME EVENT PERSON MONEY LANG "
    "NORM ROOT nsubj"
).split()
SPACES = [" "] * 60 + [
    "  ", "\n", "\n\n", "\t", " \n", "\r\n", "\u00a0", "\u2009", "\u3000", "\u2028", "   ", "\x0b", "\x1f", "",
]


def word(rng):
    kind = rng.random()
    if kind < 0.62:
        text = rng.choice(WORDS)
    elif kind < 0.70:
        text = rng.choice(EXCEPTIONS)
    elif kind < 0.75:
        text = rng.choice(NUMBERS)
    elif kind < 0.79:
        text = rng.choice(ODD)
    elif kind < 0.83:
        text = rng.choice(ADDRESSES)
    elif kind < 0.86:
        text = rng.choice(EMOTICONS)
    elif kind < 0.88:
        text = rng.choice(SYMBOLS)
    elif kind < 0.98:
        text = rng.choice(PUNCTUATION)
    else:
        text = "".join(chr(point(rng)) for _ in range(rng.randint(1, 6)))
    kind = rng.random()
    if kind < 0.04:
        return text.upper()
    if kind < 0.10:
        return text.capitalize()
    if kind < 0.14:
        return text + rng.choice(PUNCTUATION)
    if kind < 0.17:
        return rng.choice(PUNCTUATION) + text + rng.choice(PUNCTUATION)
    if kind < 0.19:
        return text + rng.choice(WORDS)
    if kind < 0.20:
        return text + rng.choice("-–/.,:'") + rng.choice(WORDS)
    if kind < 0.202:
        return text * rng.randint(2, 40)
    return text


def point(rng):
    """A code point of one of the lower planes, no surrogate, none of those that Unicode has not assigned."""
    import unicodedata

    while True:
        limit = rng.choice([0x80, 0x250, 0x600, 0x3000, 0xFFFF, 0x1FAFF])
        value = rng.randint(0, limit)
        if unicodedata.category(chr(value)) not in ("Cn", "Cs", "Co"):
            return value


def texts(seed, count, words=26):
    """`count` texts of about `words` words."""
    rng = random.Random(seed)
    for _ in range(count):
        pieces = []
        for _ in range(rng.randint(1, 2 * words)):
            pieces.append(word(rng))
            pieces.append(rng.choice(SPACES))
        text = "".join(pieces)
        if rng.random() < 0.1:
            text = text[0] * rng.randint(1, 5) + text
        yield text
