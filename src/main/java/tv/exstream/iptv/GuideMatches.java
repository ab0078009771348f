package tv.exstream.iptv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.media.MediaId;
import tv.exstream.source.SourceId;

/// Which channels of which guides tell about entries. Thread-safe.
public interface GuideMatches {
    /// Stores what was found. What a person chose stays.
    void put(SourceId source, Map<EntryKey, Matching> found);

    /// Forgets what was found for entries of a source that are no live sources any more. What a person chose stays.
    void forgetUnused(SourceId source);

    /// A person's choice.
    ///
    /// @param channel empty when no guide tells about it
    void choose(SourceId source, EntryKey key, Optional<GuideChannel.Key> channel);

    /// Takes a person's choice back; what is found next counts. Answers whether there was one.
    boolean release(SourceId source, EntryKey key);

    Optional<Match> find(SourceId source, EntryKey key);

    /// A person's choice for a live source that a person added. Answers whether it is there.
    ///
    /// @param channel empty when no guide tells about it
    boolean choose(MediaId live, Optional<GuideChannel.Key> channel);

    /// What was chosen for a live source that a person added; empty when nothing was.
    Optional<GuideChannel.Key> chosen(MediaId live);

    /// Those of a source in this state.
    InState of(SourceId source, State state);

    /// What is in one state, by key.
    interface InState {
        int count();

        List<Match> list(int offset, int most);

        /// The same of what has greater keys.
        List<Match> behind(EntryKey last, int most);
    }

    /// The ids of channels of a guide that tell about live sources.
    Set<String> wanted(GuideId guide);

    /// The entries of a source for which a person has chosen.
    Set<EntryKey> chosen(SourceId source);

    enum State {
        MATCHED,
        /// A person has to say.
        AMBIGUOUS,
        UNMATCHED,
        /// A person has said.
        CHOSEN
    }

    /// @param channel that tells about it; empty for none
    /// @param score 0..100; 100 when a person chose
    /// @param suggestions why, and what else it may be
    record Match(
            EntryKey key,
            State state,
            Optional<GuideChannel.Key> channel,
            int score,
            List<Suggestion> suggestions) {
        public Match {
            suggestions = List.copyOf(suggestions);
        }
    }
}
