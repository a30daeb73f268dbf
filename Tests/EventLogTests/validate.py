#!/usr/bin/env python3
"""Validate an event log, sharing no code with the program that wrote it.

    validate.py LOG SCHEMA [--open]

Every line: UTF-8, no BOM, no raw control characters, JSON without doubled members, the JSON Schema (2020-12), the rules
of CloudEvents 1.0 for attributes, and the fixed order of the envelope.  All lines: contiguous sequences, unique ids,
whole transactions, the chain, and the number of claim events that each article's own event states.
Members that the schema does not describe are errors, too; --open lets them pass, as readers must.
Prints the first faults; exit status 0 when there is none, 1 otherwise, 2 when jsonschema is not installed.
"""
import argparse, collections, copy, hashlib, json, re, sys

try:
    from jsonschema import Draft202012Validator, FormatChecker
except ImportError:
    print("validate.py: the Python package jsonschema is missing (Debian: python3-jsonschema)", file=sys.stderr)
    sys.exit(2)

ORDER = ["specversion", "sequence", "time", "type", "id", "source", "subject", "datacontenttype", "data", "chain"]
CHAIN = re.compile(rb',"chain":"([0-9a-f]{64})"\}\n\Z')


def closed(schema):
    """The schema with every described object closed against members that it does not describe."""
    if isinstance(schema, list):
        return [closed(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    out = {k: closed(v) for k, v in schema.items()}
    if out.get("type") == "object" and "properties" in out:
        out.setdefault("additionalProperties", False)
    return out


def no_doubles(pairs):
    doubled = [k for k, n in collections.Counter(k for k, _ in pairs).items() if n > 1]
    if doubled:
        raise ValueError(f"member {doubled[0]!r} stands twice")
    return dict(pairs)


def no_constant(name):
    raise ValueError(f"{name} is not JSON")


def cloudevents(event):
    """Faults against CloudEvents 1.0.2, "Context Attributes", "Type System" and the JSON format."""
    for name in ("specversion", "id", "source", "type"):
        if not (isinstance(event.get(name), str) and event[name]):
            yield f"required attribute {name} is missing or empty"
    if "data" in event and "data_base64" in event:
        yield "data and data_base64 exclude each other"
    for name, value in event.items():
        if name in ("data", "data_base64"):
            continue
        if not re.fullmatch(r"[a-z0-9]{1,20}", name):
            yield f"attribute name {name!r} is not 1 to 20 lower-case letters or digits"
        if not isinstance(value, (str, bool, int)):
            yield f"attribute {name} is of type {type(value).__name__}"
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**31 - 1:
            yield f"attribute {name} does not fit 32 bits"
        if isinstance(value, str):
            for c in map(ord, value):
                if c < 0x20 or 0x7F <= c <= 0x9F or 0xD800 <= c <= 0xDFFF or c & 0xFFFE == 0xFFFE or 0xFDD0 <= c <= 0xFDEF:
                    yield f"attribute {name} holds U+{c:04X}"
    if "subject" in event and event["subject"] == "":
        yield "subject is empty"
    if not re.fullmatch(r"[A-Za-z0-9+.-]+:[^\s]+", event.get("source", "")):
        yield "source is not an absolute URI"


def raw_faults(line):
    if not line.endswith(b"\n"):
        yield "no line end"
    if line.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark"
    text = line.rstrip(b"\n").decode("utf-8")
    found = re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029]", text)
    if found:
        yield f"a raw U+{ord(found.group()):04X}"


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("log")
    args.add_argument("schema")
    args.add_argument("--open", action="store_true", help="let members pass that the schema does not describe")
    args = args.parse_args()
    with open(args.schema, encoding="utf-8") as f:
        schema = json.load(f)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema if args.open else closed(copy.deepcopy(schema)), format_checker=FormatChecker())

    faults, ids, types = [], {}, collections.Counter()
    sequence, source, chain, transaction, claims = 0, None, b"0" * 64, [], collections.Counter()
    with open(args.log, "rb") as f:
        for number, line in enumerate(f, 1):
            def fault(text):
                faults.append(f"{args.log}:{number}: {text}")

            try:
                for text in raw_faults(line):
                    fault(text)
                event = json.loads(line, object_pairs_hook=no_doubles, parse_constant=no_constant)
                json.dumps(event, ensure_ascii=False).encode("utf-8")  # fails on half a surrogate pair
            except ValueError as error:
                fault(f"not JSON in UTF-8: {error}")
                continue
            for error in sorted(validator.iter_errors(event), key=lambda e: list(map(str, e.absolute_path))):
                where = ".".join(map(str, error.absolute_path)) or "the line"
                fault(f"{where}: {error.message[:300]}")
            for text in cloudevents(event):
                fault(text)
            if list(event) != [m for m in ORDER if m in event]:
                fault(f"members in the order {list(event)}")
            types[event.get("type")] += 1
            sequence += 1
            if event.get("sequence") != f"{sequence:020}":
                fault(f"sequence {event.get('sequence')}, where {sequence:020} is due")
            source = source or event.get("source")
            if event.get("source") != source:
                fault(f"source {event.get('source')}, where {source} is due")
            if ids.setdefault(event.get("id"), number) != number:
                fault(f"id {event.get('id')} is also that of line {ids[event.get('id')]}")
            kind = event.get("type", "")
            if kind.startswith("log.") and transaction:
                fault("an event of the log's own within a transaction")
            transaction.append(line)
            if kind.startswith("claim."):
                claims[kind] += 1
                continue
            found = CHAIN.search(line)
            if found:
                transaction[-1] = line[: found.start()] + b"}\n"
                due = hashlib.sha256(chain + b"".join(transaction)).hexdigest().encode()
                chain = found.group(1)
                if chain != due:
                    fault(f"chain {chain.decode()}, where {due.decode()} is due")
            stated = (event.get("data") or {}).get("claims")
            if stated is not None:
                if stated != dict(claims):
                    fault(f"states the claim events {stated}, but has {dict(claims)}")
            elif claims:
                fault(f"has claim events, but states none: {dict(claims)}")
            transaction, claims = [], collections.Counter()
    if transaction:
        faults.append(f"{args.log}: ends within a transaction")
    for text in faults[:20]:
        print(text)
    if len(faults) > 20:
        print(f"… and {len(faults) - 20} more")
    print(f"{args.log}: {sequence} lines, {sum(types.values())} events of {len(types)} types, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
