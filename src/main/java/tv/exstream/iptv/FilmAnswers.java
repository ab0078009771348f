package tv.exstream.iptv;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.source.SourceId;

/// What accounts have said of films that they were asked for one by one. Thread-safe.
public interface FilmAnswers {
    Optional<Answer> find(SourceId source, EntryKey film);

    /// In the place of what was said before.
    void put(SourceId source, EntryKey film, Answer answer);

    /// @param added when the account says that the film was added last; the epoch when it does not say
    /// @param words may say nothing
    record Answer(Instant added, FilmWords words) {}
}
