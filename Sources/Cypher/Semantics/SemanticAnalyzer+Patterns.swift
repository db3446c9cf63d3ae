extension SemanticAnalyzer {
    /// Binds the variables of patterns to be matched and checks the properties in them.
    mutating func bind(_ patterns: [PathPattern]) throws(CypherError) {
        var relationships: Set<String> = []
        for pattern in patterns { try bind(pattern, relationships: &relationships) }
        for pattern in patterns { try checkMatchedProperties(of: pattern) }
    }

    private mutating func bind(_ pattern: PathPattern, relationships: inout Set<String>) throws(CypherError) {
        try bindNode(pattern.nodes[0])
        for (relationship, node) in zip(pattern.relationships, pattern.nodes.dropFirst()) {
            try bindRelationship(relationship, seen: &relationships)
            try bindNode(node)
        }
        if let variable = pattern.variable { try bindNew(variable, to: .path) }
    }

    private mutating func bindNode(_ node: NodePattern) throws(CypherError) {
        guard let variable = node.variable else { return }
        try bind(variable, to: .node)
    }

    private mutating func bindRelationship(_ relationship: RelationshipPattern, seen: inout Set<String>) throws(CypherError) {
        guard let variable = relationship.variable else { return }
        let type: ValueType = relationship.length == nil ? .relationship : .list(.relationship)
        try bind(variable, to: type)
        guard seen.insert(variable.text).inserted else {
            throw .syntax(
                .relationshipUniquenessViolation, "relationship `\(variable.text)` cannot occur twice in one pattern", at: variable.range)
        }
    }

    /// Adds a variable or checks that what it holds may be of the type.
    private mutating func bind(_ name: Name, to type: ValueType) throws(CypherError) {
        if let known = scope[name.text], !known.mayBe(type) {
            throw .syntax(
                .variableTypeConflict, "variable `\(name.text)` is \(known.name) and cannot be \(type.name) as well", at: name.range)
        }
        scope.bind(name.text, to: type)
    }

    private func checkMatchedProperties(of pattern: PathPattern) throws(CypherError) {
        for properties in pattern.properties {
            try forbidParameter(properties, in: "MATCH")
            _ = try type(of: properties)
        }
    }

    func forbidParameter(_ properties: Expression, in clause: String) throws(CypherError) {
        guard case .parameter(let name) = properties.kind else { return }
        throw .syntax(
            .invalidParameterUse, "\(clause) takes no parameter for all properties; write {key: $\(name).key}", at: properties.range)
    }
}

extension PathPattern {
    /// The properties of its nodes and relationships.
    package var properties: [Expression] { nodes.compactMap(\.properties) + relationships.compactMap(\.properties) }
}

// MARK: - Patterns inside expressions

extension SemanticAnalyzer {
    /// A pattern used as a predicate binds no variables.
    func checkPredicatePattern(_ pattern: PathPattern) throws(CypherError) {
        let names =
            pattern.nodes.compactMap(\.variable) + pattern.relationships.compactMap(\.variable) + [pattern.variable].compactMap(\.self)
        for name in names where scope[name.text] == nil {
            throw .syntax(.undefinedVariable, "variable `\(name.text)` is not defined", at: name.range)
        }
        var analyzer = self
        try analyzer.bind([pattern])
    }
}

// MARK: - Patterns to be created

extension SemanticAnalyzer {
    mutating func bindCreated(_ pattern: PathPattern, clause: String) throws(CypherError) {
        let isAlone = pattern.relationships.isEmpty
        try bindCreated(pattern.nodes[0], isAlone: isAlone)
        for (relationship, node) in zip(pattern.relationships, pattern.nodes.dropFirst()) {
            try bindCreated(relationship, clause: clause)
            try bindCreated(node, isAlone: isAlone)
        }
        if let variable = pattern.variable { try bindNew(variable, to: .path) }
    }

    private mutating func bindCreated(_ node: NodePattern, isAlone: Bool) throws(CypherError) {
        if let properties = node.properties { _ = try type(of: properties) }
        guard let variable = node.variable else { return }
        guard scope[variable.text] != nil else { return scope.bind(variable.text, to: .node) }
        guard !isAlone, node.labels.isEmpty, node.properties == nil else {
            throw .syntax(
                .variableAlreadyBound, "variable `\(variable.text)` is already bound and cannot be created anew", at: variable.range)
        }
        try bind(variable, to: .node)
    }

    private mutating func bindCreated(_ relationship: RelationshipPattern, clause: String) throws(CypherError) {
        if let variable = relationship.variable { try bindNew(variable, to: .relationship) }
        guard relationship.length == nil else {
            throw .syntax(.creatingVarLength, "\(clause) makes single relationships, not paths of variable length", at: relationship.range)
        }
        guard relationship.types.count == 1 else {
            throw .syntax(.noSingleRelationshipType, "\(clause) needs exactly one relationship type", at: relationship.range)
        }
        guard clause == "MERGE" || relationship.arrow == .left || relationship.arrow == .right else {
            throw .syntax(.requiresDirectedRelationship, "\(clause) needs a relationship with a direction", at: relationship.range)
        }
        if let properties = relationship.properties { _ = try type(of: properties) }
    }
}
