package tv.exstream.library.xmltv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tv.exstream.library.xmltv.ListedProgramme.Mark;

/// Reads one programme. Used once.
final class ProgrammeElement {
    /// An episode has no more numbers; arbitrary.
    private static final int MOST_NUMBERS = 20;

    private final ProgrammeSlot slot;
    private final LanguageText title;
    private final LanguageText subtitle;
    private final LanguageText description;
    private final List<String> categories = new ArrayList<>();
    private final List<ListedProgramme.EpisodeNumber> numbers = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private String date = "";
    private String icon = "";

    ProgrammeElement(ProgrammeSlot slot, String language) {
        this.slot = slot;
        title = new LanguageText(language);
        subtitle = new LanguageText(language);
        description = new LanguageText(language);
    }

    /// Reads up to the end of the element. Empty when it has no title.
    Optional<ListedProgramme> read(XMLStreamReader xml) throws XMLStreamException {
        while (Elements.hasChild(xml)) {
            child(xml);
        }
        return title.text().isEmpty() ? Optional.empty() : Optional.of(programme());
    }

    private void child(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "title" -> title.take(xml);
            case "sub-title" -> subtitle.take(xml);
            case "desc" -> description.take(xml);
            case "category" -> Elements.add(Elements.text(xml), categories);
            case "episode-num" -> number(xml);
            case "date" -> date = Elements.text(xml);
            case "icon" -> icon(xml);
            case "new" -> mark(Mark.NEW, xml);
            case "live" -> mark(Mark.LIVE, xml);
            case "premiere" -> mark(Mark.PREMIERE, xml);
            case "previously-shown" -> mark(Mark.PREVIOUSLY_SHOWN, xml);
            case "last-chance" -> mark(Mark.LAST_CHANCE, xml);
            default -> Elements.skip(xml);
        }
    }

    /// What has no system is as people read it (XMLTV DTD, on episode-num).
    private void number(XMLStreamReader xml) throws XMLStreamException {
        String system = Elements.attribute(xml, "system").toLowerCase(Locale.ROOT);
        String value = Elements.text(xml);
        if (!value.isEmpty() && numbers.size() < MOST_NUMBERS) {
            numbers.add(
                    new ListedProgramme.EpisodeNumber(
                            system.isEmpty() ? "onscreen" : system, value));
        }
    }

    private void icon(XMLStreamReader xml) throws XMLStreamException {
        icon = icon.isEmpty() ? Elements.attribute(xml, "src") : icon;
        Elements.skip(xml);
    }

    private void mark(Mark mark, XMLStreamReader xml) throws XMLStreamException {
        marks.add(mark);
        Elements.skip(xml);
    }

    private ListedProgramme programme() {
        return new ListedProgramme(
                slot.channel(),
                slot.start().orElseThrow(),
                slot.stop(),
                new ListedProgramme.Texts(title.text(), subtitle.text(), description.text()),
                categories,
                numbers,
                date,
                icon,
                List.copyOf(marks));
    }

    /// The text of several that is in the wanted language, else the first one.
    private static final class LanguageText {
        private final String language;
        private String text = "";
        private boolean wanted;

        LanguageText(String language) {
            this.language = language;
        }

        String text() {
            return text;
        }

        void take(XMLStreamReader xml) throws XMLStreamException {
            boolean isWanted = isWanted(Elements.attribute(xml, "lang"));
            String next = Elements.text(xml);
            if (!next.isEmpty() && (text.isEmpty() || (isWanted && !wanted))) {
                text = next;
                wanted = isWanted;
            }
        }

        /// `en-GB` is English, too.
        private boolean isWanted(String tag) {
            return !language.isEmpty()
                    && (tag.equalsIgnoreCase(language)
                            || tag.toLowerCase(Locale.ROOT)
                                    .startsWith(language.toLowerCase(Locale.ROOT) + "-"));
        }
    }
}
