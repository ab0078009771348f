package tv.exstream.source;

import java.util.Optional;
import java.util.Set;

/// What sources want to be told so that they let us in. Thread-safe.
///
/// Whoever is told one keeps it out of logs, answers and what is stored elsewhere.
public interface Secrets {
    /// @param name as [Origin#secrets] has it, or another that a source gives itself, such as a token that it refreshes
    Optional<String> find(SourceId source, String name);

    /// Keeps one in place of what there was.
    void put(SourceId source, String name, String value);

    void remove(SourceId source, String name);

    /// Which of them are known; may be empty.
    Set<String> names(SourceId source);
}
