"""What a group of tests came to."""
import dataclasses


@dataclasses.dataclass
class Outcome:
    """Counts of one group; everything that must be zero or empty stands in the second half."""
    rounds: int = 0
    faults: int = 0
    dropped: int = 0
    notes: list = dataclasses.field(default_factory=list)

    lost: int = 0
    doubled: int = 0
    broken: list = dataclasses.field(default_factory=list)

    @property
    def passed(self):
        return not (self.lost or self.doubled or self.broken)

    def fail(self, what):
        """Notes something that must not be."""
        self.broken.append(what)

    def add(self, finding, what=""):
        """Takes in what an audit found; `what` says which round it was."""
        self.lost += finding.lost
        self.doubled += finding.doubled
        self.broken += [f"{what}: {text}" if what else text for text in finding.broken]

    def merge(self, other):
        """Takes in another outcome's counts."""
        for field in dataclasses.fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))
