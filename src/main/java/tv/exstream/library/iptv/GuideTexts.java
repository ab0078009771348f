package tv.exstream.library.iptv;

import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.iptv.GuideChannel;
import tv.exstream.iptv.GuideId;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.library.xmltv.ListedChannel;
import tv.exstream.library.xmltv.ListedProgramme;
import tv.exstream.library.xmltv.ListedProgramme.EpisodeNumber;

/// What guides of others say, cut to what can be stored and shown.
final class GuideTexts {
    /// H23: longer texts are no titles.
    private static final int LONGEST_LINE = 500;

    private static final int LONGEST_TEXT = 8_000;

    /// Arbitrary: longer ones are no ids.
    private static final int LONGEST_ID = 300;

    private static final int MOST_NAMES = 20;
    private static final int MOST_CATEGORIES = 20;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\s]+");
    private static final Pattern BELOW_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");

    private GuideTexts() {}

    /// Whether it can be kept as what a guide calls a channel.
    static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID;
    }

    static GuideChannel channel(GuideId guide, ListedChannel channel) {
        return new GuideChannel(
                new GuideChannel.Key(guide, channel.id()),
                channel.names().stream().map(GuideTexts::line).limit(MOST_NAMES).toList(),
                channel.icons().stream().findFirst().orElse(""));
    }

    static GuideProgramme programme(ListedProgramme programme) {
        ListedProgramme.Texts texts = programme.texts();
        return new GuideProgramme(
                programme.channel(),
                programme.start(),
                programme.stop(),
                new Described(
                        line(texts.title()),
                        line(texts.subtitle()),
                        text(texts.description()),
                        programme.categories().stream()
                                .map(GuideTexts::line)
                                .limit(MOST_CATEGORIES)
                                .toList(),
                        programme.date().matches("\\d{4}(?:\\d{2}(?:\\d{2})?)?")
                                ? programme.date()
                                : "",
                        number(programme.numbers(), "onscreen"),
                        number(programme.numbers(), "xmltv_ns")));
    }

    private static String number(List<EpisodeNumber> numbers, String system) {
        return numbers.stream()
                .filter(each -> each.system().equals(system))
                .map(each -> line(each.value()))
                .findFirst()
                .orElse("");
    }

    private static String line(String text) {
        String line = UNSHOWN.matcher(text).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_LINE));
    }

    private static String text(String text) {
        String plain = BELOW_LINES.matcher(text).replaceAll("").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_TEXT));
    }
}
