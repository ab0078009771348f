package tv.exstream.iptv;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import tv.exstream.source.SourceId;

/// What accounts have said of films that they were asked for one by one. Thread-safe.
public interface FilmAnswers {
    /// What was said of these films; those of which nothing is known are left out.
    Map<EntryKey, Answer> find(SourceId source, Collection<EntryKey> films);

    /// In the place of what was said before.
    void put(SourceId source, EntryKey film, Answer answer);

    /// What was said of films that the source does not list any more.
    void forgetGone(SourceId source);

    /// All that the source has said.
    void forget(SourceId source);

    /// @param digest of the film as it was listed; another one means another film
    /// @param added when the account says that the film was added last; the epoch when it does not say
    /// @param words may say nothing
    record Answer(String digest, Instant added, FilmWords words) {}
}
