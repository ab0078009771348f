package tv.exstream.prepare;

import java.util.List;

/// What became of a file of a library.
sealed interface Verdict {
    /// Nothing is to be made of it.
    ///
    /// @param reason for a person, lower case, without a full stop
    record Refused(String reason) implements Verdict {}

    /// A fill began and failed.
    ///
    /// @param reason for a person, lower case, without a full stop
    record Failed(String reason) implements Verdict {}

    /// @param frames how many can be shown from the first on
    /// @param promised how many the item should have, or as many as were waited for
    /// @param faults what is wrong with them
    record Prepared(long frames, long promised, List<String> faults) implements Verdict {}

    /// Whether a viewer would see it, all of it, and well.
    default boolean isWhole() {
        return switch (this) {
            case Refused _, Failed _ -> false;
            case Prepared(long frames, long promised, List<String> faults) ->
                    frames == promised && faults.isEmpty();
        };
    }

    /// One line.
    default String text() {
        return switch (this) {
            case Refused(String reason) -> "refused: " + reason;
            case Failed(String reason) -> "failed: " + reason;
            case Prepared(long frames, long promised, List<String> faults) ->
                    "prepared: %d of %d frames%s"
                            .formatted(frames, promised, faults.isEmpty() ? "" : " " + faults);
        };
    }
}
