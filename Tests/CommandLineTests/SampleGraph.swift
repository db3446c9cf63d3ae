/// A small graph in its file form: a call, a planned meeting of three in Quito, a denial, a quotation and an office.
enum SampleGraph {
    static let json = """
        {"directed": true, "multigraph": true, "graph": {"generator": "hand"},
         "nodes": [
          {"id": "person:ana-brandt", "labels": ["Person"], "name": "Ana Brandt", "aliases": ["Brandt"]},
          {"id": "person:luis-ortega", "labels": ["Person"], "name": "Luis Ortega", "aliases": ["Ortega"]},
          {"id": "person:pia-ortega", "labels": ["Person"], "name": "Pía Ortega", "aliases": ["Ortega"]},
          {"id": "country:per", "labels": ["Country"], "name": "Peru"},
          {"id": "country:nor", "labels": ["Country"], "name": "Norway"},
          {"id": "place:quito", "labels": ["Place"], "name": "Quito"},
          {"id": "document:week", "labels": ["Document"], "name": "week", "date": "2025-10-28", "title": "A week of talks"}],
         "edges": [
          {"source": "person:ana-brandt", "target": "person:luis-ortega", "key": "e1", "type": "CALLED", "status": "happened",
           "date": "2025-10-27", "dateText": "Monday", "dateBasis": "relative", "confidence": 0.93, "occurrence": "document:week#1",
           "rule": "call.phone", "evidence": [{"document": "document:week", "sentence": 0, "start": 0, "end": 37,
           "text": "Ana Brandt called Luis Ortega on Monday"}]},
          {"source": "person:ana-brandt", "target": "person:luis-ortega", "key": "e2", "type": "MET", "status": "planned",
           "date": "2025-11", "place": "place:quito", "occurrence": "document:week#2",
           "evidence": [{"document": "document:week", "sentence": 1, "start": 40, "end": 75, "text": "The three will meet in Quito"}]},
          {"source": "person:ana-brandt", "target": "person:pia-ortega", "key": "e3", "type": "MET", "status": "planned",
           "date": "2025-11", "place": "place:quito", "occurrence": "document:week#2",
           "evidence": [{"document": "document:week", "sentence": 1, "start": 40, "end": 75, "text": "The three will meet in Quito"}]},
          {"source": "document:week", "target": "person:ana-brandt", "key": "e4", "type": "QUOTED", "text": "Fish is fish",
           "direct": true, "evidence": []},
          {"source": "person:luis-ortega", "target": "country:per", "key": "e5", "type": "AFFILIATED_WITH", "role": "Minister",
           "evidence": [{"document": "document:week", "sentence": 3, "start": 80, "end": 95, "text": "Peruvian Minister Luis Ortega"}]},
          {"source": "country:per", "target": "country:nor", "key": "e6", "type": "NEGOTIATED", "status": "denied",
           "date": "2025-10-25/2025-10-26", "evidence": []}]}
        """
}
