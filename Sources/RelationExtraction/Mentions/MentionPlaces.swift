/// The mentions of an entity, in runs that each follow the text: names of many words are read before shorter ones.
struct MentionPlaces {
    private var runs: [(wordCount: Int, mentions: [Int])] = []

    /// Adds a mention, which stands after those added with the same number of words.
    mutating func append(_ mention: Int, wordCount: Int) {
        if runs.last?.wordCount != wordCount { runs.append((wordCount, [])) }
        runs[runs.count - 1].mentions.append(mention)
    }

    /// The last mention before a place. Cost: logarithmic in the number of mentions.
    func last(before place: Int) -> Int? {
        runs.compactMap { run in
            let end = run.mentions.count(below: place)
            return end > 0 ? run.mentions[end - 1] : nil
        }.max()
    }

    /// The first mention after a place. Cost: logarithmic in the number of mentions.
    func first(after place: Int) -> Int? {
        runs.compactMap { run in
            let start = run.mentions.count(below: place + 1)
            return start < run.mentions.count ? run.mentions[start] : nil
        }.min()
    }
}

extension [Int] {
    /// How many elements of an ascending array are smaller than a bound.
    fileprivate func count(below bound: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
