package tv.exstream.iptv;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tv.exstream.media.MediaId;
import tv.exstream.time.TimeRange;

/// The guides of others. Thread-safe; a guide is read by one thread at a time.
///
/// A reading is seen by nobody until it is [#show]n as a whole.
public interface InputGuides {
    /// Begins another reading; answers its number. What is left of one that broke off is forgotten, and one that goes on puts, keeps and shows
    /// nothing any more.
    int begin(GuideId guide);

    void putChannels(GuideId guide, int reading, List<GuideChannel> some);

    /// Forgets channels that this reading has not put. Answers whether there were any.
    boolean keepChannels(GuideId guide, int reading);

    List<GuideChannel> channels(GuideId guide);

    /// Whether a guide lists a channel.
    boolean has(GuideChannel.Key channel);

    /// Those whose id or one of whose names has this text in it, in any case, by guide and id.
    List<GuideChannel> channels(String text, int limit);

    /// The same of those behind one, which may be gone.
    List<GuideChannel> channels(String text, GuideChannel.Key last, int limit);

    void putProgrammes(GuideId guide, int reading, List<GuideProgramme> some);

    /// The ids of channels that a reading has programmes of at an instant or after it.
    Set<String> reaching(GuideId guide, int reading, Instant until);

    /// The same of the reading that is shown; none when there is none.
    Set<String> reaching(GuideId guide, Instant until);

    /// Shows a reading in place of the one before, of which only what ended before it begins is kept.
    ///
    /// @param oldest what ended before is forgotten
    void show(GuideId guide, int reading, Instant oldest);

    /// Forgets a reading that is not shown.
    void discard(GuideId guide, int reading);

    /// Forgets all of a guide; a reading that goes on puts nothing any more.
    void forget(GuideId guide);

    /// What a guide says is on at a live source, in order, without overlaps, those that overlap the range as a whole. Empty when no guide
    /// tells about it.
    List<GuideProgramme> on(MediaId live, TimeRange range);

    /// When programmes with all of these words in their title, subtitle, description or categories are on at live sources. What [#on] says at such a
    /// time may be something else, when a guide has just been read. Of what was over when a guide was read last nothing is found.
    ///
    /// @param words folded, each the beginning of a word; nothing is found when there are none
    FoundShowings find(Collection<String> words);

    /// Makes from what is shown of a guide by what [#find] finds it, where a server of before has made nothing of the kind. Answers whether it was so.
    boolean makeSearchable(GuideId guide);

    /// Grows whenever [#on] may answer something else, but for what was so long ago that it is forgotten.
    long version();
}
