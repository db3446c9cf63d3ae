/// How many insertions, deletions, replacements and swaps of neighbours turn one text into the other (optimal string alignment), or nil
/// where there are more than a limit. O(length · length), with early exit.
///
/// Source: L. Boytsov, Indexing methods for approximate dictionary searching, ACM JEA 16 (2011), section 2.
package func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let replacement = previous[column] + (left[row] == right[column] ? 0 : 1)
            var best = min(replacement, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        guard current.contains(where: { $0 <= limit }) else { return nil }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
}
