import FrontlineAnswers
import FrontlineAtlas
import FrontlineData

/// The bundled atlas, opened once.
private let karabakh = Result { try Atlas.karabakh() }

/// A context of the bundled atlas for one question.
func context(isExact: Bool = false) throws -> Context { Context(try karabakh.get(), isExact: isExact) }
