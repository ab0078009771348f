package tv.exstream.ffmpeg;

import java.util.List;
import java.util.stream.Collectors;

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

        private String text() {
            return labels(from)
                    + filters.stream().map(Filter::text).collect(Collectors.joining(","))
                    + labels(to);
        }

        private static String labels(List<String> names) {
            return names.stream().map(name -> "[" + name + "]").collect(Collectors.joining());
        }
    }

    String text() {
        return chains.stream().map(Chain::text).collect(Collectors.joining(";"));
    }
}
