/// Tags words and parses them in one pass of one small network.
///
/// A word starts as the sum of its features' rows. Bidirectional recurrent layers see it in its sentence: its tag is read off one of
/// them, and joins the input of the next; head and relation are read off the last, by products of what every word offers as head and
/// wants as dependent (Dozat and Manning 2017). A class, so that no sentence copies the references to its arrays.
package final class SyntaxNetwork: Sendable {
    /// Names of the tags: universal tag and Penn tag, separated by a space.
    package let tags: [String]
    /// Names of the relations; the first is `root`.
    package let relations: [String]

    package static let rootRelation = 0

    private let rows: SparseRows
    private let inputBias: ModelArray<Lane>
    private let layers: [DenseLayer]
    private let tagLayer: DenseLayer
    private let tagEmbedding: ModelArray<Lane>
    private let roles: DenseLayer
    private let root: ModelArray<Lane>
    private let distance: ModelArray<Float>
    private let relationLayer: DenseLayer

    /// Opens the arrays `syntax/…`.
    package init(_ model: ModelFile) throws(ModelError) {
        tags = try model.array("syntax/tags", of: UInt8.self).text.split(separator: "\n").map(String.init)
        relations = try model.array("syntax/relations", of: UInt8.self).text.split(separator: "\n").map(String.init)
        rows = try SparseRows(model, "syntax", width: SyntaxShape.width)
        inputBias = try model.array("syntax/input-bias", of: Lane.self)
        var layers: [DenseLayer] = []
        for index in 1...SyntaxShape.layers {
            layers.append(try DenseLayer(model, "syntax/layer\(index)", inner: SyntaxShape.width, lanes: SyntaxShape.gateLanes))
        }
        self.layers = layers
        tagLayer = try DenseLayer(model, "syntax/tag", inner: SyntaxShape.width, lanes: (tags.count + 15) / 16)
        tagEmbedding = try model.array("syntax/tag-embedding", of: Lane.self)
        roles = try DenseLayer(model, "syntax/roles", inner: SyntaxShape.width, lanes: SyntaxShape.roleLanes)
        root = try model.array("syntax/root", of: Lane.self)
        distance = try model.array("syntax/distance", of: Float.self)
        relationLayer = try DenseLayer(model, "syntax/relation", inner: SyntaxShape.relationWidth, lanes: (relations.count + 15) / 16)
        guard inputBias.count == SyntaxShape.lanes, distance.count == SyntaxShape.distances,
            tagEmbedding.count == tags.count * SyntaxShape.lanes, root.count == SyntaxShape.arcLanes + SyntaxShape.relationLanes
        else { throw .wrongSize("syntax") }
    }

    /// What the network says of the words of a sentence, by index.
    package struct Analysis: Sendable {
        /// Indices into ``SyntaxNetwork/tags``.
        package var tags: [Int] = []
        /// Indices of the heads, -1 for the root.
        package var heads: [Int] = []
        /// Indices into ``SyntaxNetwork/relations``.
        package var relations: [Int] = []

        /// Makes the semicolon before a clause depend on the clause's root, as treebanks have it.
        fileprivate mutating func hangSemicolon(before clause: Int) {
            let root = heads.indices.first { $0 >= clause && heads[$0] < clause }
            heads[clause - 1] = root ?? heads[clause - 1]
        }
    }

    /// Scratch memory: one for each thread.
    package final class Workspace {
        fileprivate var features = SentenceWordFeatures()
        fileprivate let vectors = LaneBuffer()
        fileprivate let gates = LaneBuffer()
        fileprivate let states = LaneBuffer()
        fileprivate let output = LaneBuffer()
        fileprivate let roles = LaneBuffer()
        fileprivate let scores = LaneBuffer()
        fileprivate let heads = LaneBuffer()
        fileprivate let quantized = LaneBuffer()

        package init() {}
    }

    /// Tags and parses one sentence, given as a range of a text's words. Clauses between semicolons, and a sentence beyond the
    /// longest piece, are parsed in pieces, whose roots depend on the first one's as parataxis.
    package func analyze(_ words: WordList, _ sentence: Range<Int>, _ workspace: Workspace) -> Analysis {
        let whole = analyze(words, stretches: [sentence], workspace)
        let clauses = SemicolonClauses(tags).clauses(of: words, sentence, tags: whole.tags, heads: whole.heads)
        guard clauses.count > 1 else { return whole }
        var analysis = analyze(words, stretches: clauses, workspace)
        for clause in clauses.dropFirst() { analysis.hangSemicolon(before: clause.lowerBound - sentence.lowerBound) }
        return analysis
    }

    private func analyze(_ words: WordList, stretches: [Range<Int>], _ workspace: Workspace) -> Analysis {
        var analysis = Analysis()
        for stretch in stretches {
            for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: SyntaxShape.longestPiece) {
                let end = min(start + SyntaxShape.longestPiece, stretch.upperBound)
                append(analyzePiece(words, start..<end, workspace), to: &analysis)
            }
        }
        return analysis
    }

    private func append(_ piece: Analysis, to analysis: inout Analysis) {
        let offset = analysis.tags.count
        let firstRoot = analysis.heads.firstIndex(of: -1)
        analysis.tags += piece.tags
        for (head, relation) in zip(piece.heads, piece.relations) {
            analysis.heads.append(head >= 0 ? head + offset : firstRoot ?? -1)
            analysis.relations.append(head < 0 && firstRoot != nil ? relations.firstIndex(of: "parataxis") ?? relation : relation)
        }
    }

    private func analyzePiece(_ words: WordList, _ piece: Range<Int>, _ workspace: Workspace) -> Analysis {
        let count = piece.count
        let vectors = workspace.vectors.lanes(count * SyntaxShape.lanes)
        embed(words, piece, workspace, into: vectors)
        for layer in layers.prefix(SyntaxShape.layersBeforeTags) { run(layer, count, vectors, workspace) }
        let tags = tag(count, vectors, workspace)
        for layer in layers.dropFirst(SyntaxShape.layersBeforeTags) { run(layer, count, vectors, workspace) }
        let roles = workspace.roles.lanes(count * SyntaxShape.roleLanes)
        self.roles.apply(vectors, rows: count, into: roles, workspace.quantized)
        let heads = parse(count, roles, workspace)
        return Analysis(tags: tags, heads: heads, relations: relate(heads, roles, workspace))
    }

    private func embed(_ words: WordList, _ piece: Range<Int>, _ workspace: Workspace, into vectors: UnsafeMutablePointer<Lane>) {
        inputBias.withElements { bias in
            guard let bias = bias.baseAddress else { return }
            vectors.fill(rows: piece.count, with: bias, lanes: SyntaxShape.lanes)
        }
        words.bytes.withUnsafeBufferPointer { bytes in
            let word = { (index: Int) in UnsafeBufferPointer(rebasing: bytes[words.ranges[index]]) }
            workspace.features.forEachWord(of: piece.lazy.map(word)) { index, features in
                rows.add(features, to: vectors + index * SyntaxShape.lanes)
            }
        }
    }

    /// Replaces the words' vectors by the output of a recurrent layer.
    private func run(_ layer: DenseLayer, _ count: Int, _ vectors: UnsafeMutablePointer<Lane>, _ workspace: Workspace) {
        let gates = workspace.gates.lanes(count * SyntaxShape.gateLanes)
        let states = workspace.states.lanes(count * SyntaxShape.lanes)
        let output = workspace.output.lanes(count * SyntaxShape.lanes)
        layer.apply(vectors, rows: count, into: gates, workspace.quantized)
        RecurrentKernel.run(
            count: count, lanes: SyntaxShape.lanes / 2, gates: gates, input: vectors, states: states, output: output)
        vectors.update(from: output, count: count * SyntaxShape.lanes)
    }

    /// The words' tags; adds each tag's vector to its word's.
    private func tag(_ count: Int, _ vectors: UnsafeMutablePointer<Lane>, _ workspace: Workspace) -> [Int] {
        let scores = workspace.scores.lanes(count * tagLayer.lanes)
        tagLayer.apply(vectors, rows: count, into: scores, workspace.quantized)
        let best = (0..<count).map { Self.best((scores + $0 * tagLayer.lanes).floats, 0..<tags.count) }
        for (word, tag) in best.enumerated() {
            for lane in 0..<SyntaxShape.lanes { vectors[word * SyntaxShape.lanes + lane] += tagEmbedding[tag * SyntaxShape.lanes + lane] }
        }
        return best
    }

    private func parse(_ count: Int, _ roles: UnsafeMutablePointer<Lane>, _ workspace: Workspace) -> [Int] {
        let lanes = (count + 16) / 16
        let heads = workspace.heads.zeros(SyntaxShape.arcWidth * lanes)
        let scores = workspace.scores.zeros(count * lanes)
        for index in 0..<SyntaxShape.arcWidth {
            let values = (heads + index * lanes).floats
            values[0] = root[index / 16][index % 16]
            for word in 0..<count { values[word + 1] = (roles + word * SyntaxShape.roleLanes).floats[index] }
        }
        DenseKernel.multiplyAdd(
            (roles + SyntaxShape.arcLanes).floats, stride: SyntaxShape.roleLanes * 16, rows: count, inner: SyntaxShape.arcWidth, heads,
            lanes: lanes, into: scores)
        let values = scores.floats
        func score(_ head: Int, _ word: Int) -> Float {
            let score = values[word * lanes * 16 + head]
            return head == 0 ? score : score + distance[SyntaxShape.distanceBucket(head - 1 - word)]
        }
        let best = TreeDecoder.heads(count: count, score: score)
        return ProjectiveDecoder.isProjective(best) ? best : ProjectiveDecoder.heads(count: count, score: score)
    }

    private func relate(_ heads: [Int], _ roles: UnsafeMutablePointer<Lane>, _ workspace: Workspace) -> [Int] {
        let hidden = workspace.output.lanes(heads.count * SyntaxShape.relationLanes)
        let scores = workspace.scores.lanes(heads.count * relationLayer.lanes)
        for (word, head) in heads.enumerated() {
            for lane in 0..<SyntaxShape.relationLanes {
                let asHead = 2 * SyntaxShape.arcLanes + lane
                let offered = head < 0 ? root[SyntaxShape.arcLanes + lane] : roles[head * SyntaxShape.roleLanes + asHead]
                let wanted = roles[word * SyntaxShape.roleLanes + asHead + SyntaxShape.relationLanes]
                hidden[word * SyntaxShape.relationLanes + lane] = (offered + wanted).rectified
            }
        }
        relationLayer.apply(hidden, rows: heads.count, into: scores, workspace.quantized)
        return heads.enumerated().map { word, head in
            head < 0 ? Self.rootRelation : Self.best((scores + word * relationLayer.lanes).floats, 1..<relations.count)
        }
    }

    /// The index with the highest score; the first of equals.
    private static func best(_ scores: LaneValues, _ range: Range<Int>) -> Int {
        var best = range.lowerBound
        for index in range where scores[index] > scores[best] { best = index }
        return best
    }
}
