package tv.exstream.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.media.MediaId;

/// What one document says about programmes, remembered for a while, because the same items air again and again. Owned by one thread.
final class Descriptions {
    /// Some 10 MB when every item has a plot of a thousand letters; arbitrary.
    private static final int MOST_REMEMBERED = 10_000;

    private final Function<Programme, XmltvDescription> describe;
    private final Map<Subject, XmltvDescription> known =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Subject, XmltvDescription> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    /// What a description is about: the same item may be called something else elsewhere.
    private record Subject(MediaId item, Headline headline) {}

    Descriptions(Function<Programme, XmltvDescription> describe) {
        this.describe = describe;
    }

    XmltvDescription of(Programme programme) {
        return known.computeIfAbsent(
                new Subject(programme.item().id(), programme.headline()),
                _ -> describe.apply(programme));
    }
}
