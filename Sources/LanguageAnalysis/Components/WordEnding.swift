/// The last three letters of a word, and whether the letter before "-ed" or "-ing" is doubled: "referred", "planning".
package struct WordEnding {
    package let hash: UInt64

    package init(_ word: UnsafeBufferPointer<UInt8>) {
        let isDoubled = { (place: Int) in word.count > place && word[word.count - place] == word[word.count - place - 1] }
        hash = FeatureHash.feature(
            0, FeatureHash.of(word.suffix(3).lazy.map(\.lowercased)), isDoubled(3) ? 1 : 0, isDoubled(4) ? 1 : 0)
    }
}
