package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happens to pictures and sound between an input and an output.
public record FilterGraph(List<Chain> chains) {
    public FilterGraph {
        chains = List.copyOf(chains);
    }

    /// Filters one after the other.
    ///
    /// @param from labels of what comes in: `0:1` for stream 1 of the input, else what another chain gives; empty for a source
    /// @param to labels of what goes out
    public record Chain(List<String> from, List<? extends Filter> filters, List<String> to) {
        public Chain {
            from = List.copyOf(from);
            filters = List.copyOf(filters);
            to = List.copyOf(to);
        }

        /// Whether what one of them gives goes into the other.
        private boolean isTiedTo(Chain other) {
            return from.stream().anyMatch(other.to::contains)
                    || to.stream().anyMatch(other.from::contains);
        }

        private String text() {
            return labels(from)
                    + filters.stream().map(Filter::text).collect(Collectors.joining(","))
                    + labels(to);
        }

        private static String labels(List<String> names) {
            return names.stream().map(name -> "[" + name + "]").collect(Collectors.joining());
        }
    }

    /// As options: one graph for what hangs together, in the order of the first chain of each. A graph waits for a frame of all that goes
    /// into it, and meanwhile keeps what has come, decoded: a stream that begins late would hold up the others.
    List<String> args() {
        return apart().stream()
                .flatMap(graph -> Stream.of("-filter_complex", graph.text()))
                .toList();
    }

    private List<FilterGraph> apart() {
        List<List<Chain>> groups = new ArrayList<>();
        for (Chain chain : chains) {
            List<List<Chain>> tied =
                    groups.stream()
                            .filter(group -> group.stream().anyMatch(chain::isTiedTo))
                            .toList();
            List<Chain> first = tied.isEmpty() ? new ArrayList<>() : tied.getFirst();
            if (tied.isEmpty()) {
                groups.add(first);
            }
            tied.stream().skip(1).forEach(first::addAll);
            groups.removeAll(tied.stream().skip(1).toList());
            first.add(chain);
        }
        return groups.stream().map(FilterGraph::new).toList();
    }

    String text() {
        return chains.stream().map(Chain::text).collect(Collectors.joining(";"));
    }
}
