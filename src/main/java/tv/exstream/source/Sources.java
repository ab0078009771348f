package tv.exstream.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The known sources. Thread-safe.
public interface Sources {
    /// Adds one.
    ///
    /// @throws tv.exstream.problem.ProblemException SOURCE_NAME_TAKEN
    Source add(SourceSettings settings);

    /// Says something else of one; [another][Origin#isOtherThan] origin is a [#wish]. Answers whether it is there.
    ///
    /// @throws tv.exstream.problem.ProblemException SOURCE_NAME_TAKEN
    boolean change(SourceId id, SourceSettings settings);

    /// Removes one with its secrets; its media are gone since then. Answers whether it was there.
    boolean remove(SourceId id, Instant since);

    /// Empty when there is none of that id, or it was removed.
    Optional<Source> find(SourceId id);

    /// By id.
    List<Source> all();

    /// Where the next reading of a source goes on, in words of its own; empty at first.
    String mark(SourceId id);

    void setMark(SourceId id, String mark);

    /// A person wants something else of a source than what was read the last time.
    void want(SourceId id);

    /// Which of these wishes a reading that begins now knows; 0 when there is none that was not [settled][#settle].
    int wish(SourceId id);

    /// A reading has brought what was wanted, unless something else is wanted by now.
    ///
    /// @param wish the one it knew when it began
    void settle(SourceId id, int wish);
}
