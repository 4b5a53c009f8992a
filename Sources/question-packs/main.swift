import Foundation

exit(QuestionPacksCommand.run())
