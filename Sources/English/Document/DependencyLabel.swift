/// How a token depends on its head: the labels of ClearNLP, as the model was trained on them.
public enum DependencyLabel: String, Sendable, Hashable, CaseIterable {
  case acl, acomp, advcl, advmod, agent, amod, appos, attr, aux, auxpass
  case `case`, cc, ccomp, compound, conj, csubj, csubjpass
  case dative, dep, det, dobj, expl, intj, mark, meta, neg, nmod, npadvmod, nsubj, nsubjpass, nummod
  case oprd, parataxis, pcomp, pobj, poss, preconj, predet, prep, prt, punct, quantmod, relcl
  case root = "ROOT"
  case xcomp
  /// No label.
  case none = ""
}
