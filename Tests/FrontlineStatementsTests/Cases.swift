import FrontlineAtlas
import FrontlineData
import FrontlineTestSupport

/// The case files beside the tests, and the atlas that they are about.
enum Cases {
  static let atlas: Result<Atlas, any Error> = Result { try Atlas.karabakh() }
  static let files = CaseFolder()
}
