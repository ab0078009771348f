package tv.exstream.db;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.collection.query.Folded;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.iptv.Succession;

/// Programmes of a guide that are stored together, and their words. Used once, by one thread.
final class GuidePart {
    private static final Comparator<GuideProgramme> BY_START =
            Comparator.comparing(GuideProgramme::start);

    private final PackedProgrammes programmes = new PackedProgrammes();
    private final WordPages words = new WordPages();
    private int count;

    private GuidePart() {}

    /// What is stored of them: by the initials of words, and the programmes themselves by an empty one.
    ///
    /// @param some in whatever order
    static Map<String, byte[]> packed(List<GuideProgramme> some) {
        Map<String, List<GuideProgramme>> channels = new TreeMap<>();
        for (GuideProgramme each : some) {
            channels.computeIfAbsent(each.channel(), _ -> new ArrayList<>()).add(each);
        }
        GuidePart part = new GuidePart();
        channels.values().forEach(part::add);
        Map<String, byte[]> packed = part.words.packed();
        packed.put(GuideWordRows.PROGRAMMES, part.programmes.packed());
        return packed;
    }

    private void add(List<GuideProgramme> ofChannel) {
        ofChannel.sort(BY_START);
        List<GuideProgramme> ended = Succession.of(ofChannel);
        programmes.add(ended);
        for (GuideProgramme each : ended) {
            words.add(count++, Folded.of(text(each.described())).text());
        }
    }

    private static String text(Described said) {
        return String.join(
                " ",
                said.title(),
                said.subtitle(),
                said.description(),
                String.join(" ", said.categories()));
    }
}
