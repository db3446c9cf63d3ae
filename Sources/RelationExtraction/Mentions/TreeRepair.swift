package import DocumentModel

/// Takes out of a tree the mistakes of the parser that punctuation and capitals give away.
package struct TreeRepair: Sendable {
    private let repairs: [@Sendable (Sentence) -> Sentence]

    /// - Parameter lexicon: The verbs that may stand as the main one where the parser saw a noun.
    package init(lexicon: RelationLexicon = .builtIn) {
        repairs = [
            PersonalNameRepair.repaired,
            TitleOwnerRepair.repaired,
            PricedObjectRepair.repaired,
            ParticleVerbRepair.repaired,
            DueRepair.repaired,
            IrregularPastRepair(pasts: lexicon.syntax.irregular).repaired,
            { MainVerbRepair.repaired($0, lexicon: lexicon) },
            GappedCoordinationRepair.repaired,
            AsideRepair.repaired,
            OpeningPhraseRepair.repaired,
            RelativeClauseRepair.repaired,
            ReportedSpeechRepair.repaired,
        ]
    }

    /// The sentence after all repairs. One that would leave no tree behind is not made. Cost: linear in the length, but for rare verbs.
    package func repaired(_ sentence: Sentence) -> Sentence {
        repairs.reduce(sentence) { before, repair in
            let after = repair(before)
            return after.isTree ? after : before
        }
    }
}
