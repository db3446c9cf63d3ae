"""Times NetworkX or igraph on a large graph file: processor seconds and the most memory of reading it and of writing it again.

    python bench_files.py networkx FOLDER graphml

reads FOLDER/graph.graphml as `parley-dev bench-export` wrote it. Run it once for each program: memory is that of the whole process.
"""

import resource
import sys
import time

tool, folder, format = sys.argv[1:4]


def measure(what, work):
    start = time.process_time()
    result = work()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{tool}: {what} {format}: {time.process_time() - start:.1f} s of processor time, at most {megabytes:.0f} MB in all", flush=True)
    return result


source, copy = f"{folder}/graph.{format}", f"{folder}/copy.{format}"
if tool == "networkx":
    import networkx

    if format == "graphml":
        graph = measure("read", lambda: networkx.read_graphml(source, force_multigraph=True))
        measure("write", lambda: networkx.write_graphml(graph, copy))
    else:
        graph = measure("read", lambda: networkx.read_gexf(source))
        measure("write", lambda: networkx.write_gexf(graph, copy))
else:
    import igraph

    graph = measure("read", lambda: igraph.Graph.Read_GraphML(source))
    measure("write", lambda: graph.write_graphml(copy))
