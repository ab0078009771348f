package tv.exstream.schedule.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// What one of several levels says about something: the schedule, the time of day, the block, the item. The nearest level that
/// says anything decides.
///
/// @param own at least one when the mode is about them, else none
public record Layer<T>(Mode mode, List<T> own) {
    public enum Mode {
        /// Says nothing.
        INHERIT,
        /// There shall be none.
        DISABLE,
        /// Its own instead of what is around it.
        OVERRIDE,
        /// Its own and what is around it.
        MERGE,
        /// Its own instead of the channel's, as long as no level says otherwise.
        SUGGEST;

        private boolean hasOwn() {
            return this != INHERIT && this != DISABLE;
        }
    }

    public Layer {
        own = List.copyOf(own);
        if (mode.hasOwn() == own.isEmpty()) {
            throw UnacceptableException.of(Demand.LAYER_WRONG, mode.toString(), own.toString());
        }
    }

    public static <T> Layer<T> inherit() {
        return new Layer<>(Mode.INHERIT, List.of());
    }

    public static <T> Layer<T> disable() {
        return new Layer<>(Mode.DISABLE, List.of());
    }

    public static <T> Layer<T> override(T own) {
        return new Layer<>(Mode.OVERRIDE, List.of(own));
    }

    public static <T> Layer<T> merge(T own) {
        return new Layer<>(Mode.MERGE, List.of(own));
    }

    /// What comes of layers.
    ///
    /// @param channel whether what the channel has of its own stays
    /// @param own the nearest first
    public record Resolved<T>(boolean channel, List<T> own) {
        public Resolved {
            own = List.copyOf(own);
        }
    }

    /// @param layers the outermost first
    public static <T> Resolved<T> resolve(List<Layer<T>> layers) {
        Resolved<T> resolved = suggested(layers);
        for (Layer<T> layer : layers) {
            resolved = layer.over(resolved);
        }
        return resolved;
    }

    private static <T> Resolved<T> suggested(List<Layer<T>> layers) {
        return layers.reversed().stream()
                .filter(layer -> layer.mode() == Mode.SUGGEST)
                .findFirst()
                .map(layer -> new Resolved<>(false, layer.own()))
                .orElse(new Resolved<>(true, List.of()));
    }

    private Resolved<T> over(Resolved<T> outer) {
        return switch (mode) {
            case INHERIT, SUGGEST -> outer;
            case DISABLE -> new Resolved<>(false, List.of());
            case OVERRIDE -> new Resolved<>(false, own);
            case MERGE -> new Resolved<>(outer.channel(), joined(own, outer.own()));
        };
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /// The layers with one more on top.
    static <T> List<Layer<T>> with(List<Layer<T>> layers, Layer<T> nearest) {
        List<Layer<T>> all = new ArrayList<>(layers);
        all.add(nearest);
        return all;
    }
}
