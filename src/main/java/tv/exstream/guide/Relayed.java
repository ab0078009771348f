package tv.exstream.guide;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.exstream.guide.GuideEntry.Programme;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.time.TimeRange;

/// What a guide of others says of a programme, as an entry of ours: the live source with the title of the programme.
final class Relayed {
    /// `1.4.`: from zero on, with totals after slashes, which do not matter.
    private static final Pattern XMLTV_NS =
            Pattern.compile(
                    "\\s*(\\d{1,4})?\\s*(?:/\\s*\\d*)?\\s*\\.\\s*(\\d{1,5})?\\s*(?:/.*|\\..*)?");

    private static final Pattern ONSCREEN = Pattern.compile("(?i).*?S(\\d{1,4})\\s*E(\\d{1,5}).*");

    private static final int UNKNOWN = -1;

    private Relayed() {}

    /// @param source an entry that shows the live source
    static Programme of(Programme source, TimeRange range, GuideProgramme programme) {
        Outline live = source.item();
        Described said = programme.described();
        String title = said.title().isBlank() ? live.title().name() : said.title();
        var item =
                new Outline(
                        live.id(),
                        MediaKind.LIVE,
                        title(said, title),
                        live.path(),
                        live.duration(),
                        live.facts(),
                        List.of(),
                        List.of());
        return new Programme(
                range,
                item,
                details(said, source),
                new Headline(OneLine.of(title), OneLine.of(said.subtitle())));
    }

    private static Title title(Described said, String title) {
        Place place = Place.of(said);
        int year = said.date().length() >= 4 ? Integer.parseInt(said.date().substring(0, 4)) : 0;
        return new Title(
                said.subtitle().isBlank() ? title : said.subtitle(),
                title,
                place.season(),
                place.episode(),
                year,
                said.description());
    }

    /// Others say for which age something is in no way that is known, so that it is for that of the live source.
    private static Details details(Described said, Programme live) {
        return Details.NONE.with(
                Categories.of(MediaKind.LIVE, said.categories()), live.details().rated());
    }

    /// Which episode it is; -1 where it is not said.
    private record Place(int season, int episode) {
        static Place of(Described said) {
            Matcher numbers = XMLTV_NS.matcher(said.xmltvNs());
            if (!said.xmltvNs().isBlank() && numbers.matches()) {
                return new Place(number(numbers.group(1), 1), number(numbers.group(2), 1));
            }
            Matcher words = ONSCREEN.matcher(said.onscreen());
            return words.matches()
                    ? new Place(number(words.group(1), 0), number(words.group(2), 0))
                    : new Place(UNKNOWN, UNKNOWN);
        }

        private static int number(@Nullable String text, int first) {
            return text == null ? UNKNOWN : Integer.parseInt(text) + first;
        }
    }
}
