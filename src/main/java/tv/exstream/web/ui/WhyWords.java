package tv.exstream.web.ui;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tv.exstream.expression.Expression;
import tv.exstream.guide.Headline;
import tv.exstream.media.Language;
import tv.exstream.media.Outline;
import tv.exstream.media.SoundTrack;
import tv.exstream.media.Trait;
import tv.exstream.pick.Rule;
import tv.exstream.pick.Wanted;

/// What people call things that have shorter names elsewhere.
final class WhyWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private static final Map<String, String> CODECS =
            Map.ofEntries(
                    Map.entry("ac3", "AC-3"),
                    Map.entry("eac3", "E-AC-3"),
                    Map.entry("truehd", "TrueHD"),
                    Map.entry("opus", "Opus"),
                    Map.entry("vorbis", "Vorbis"),
                    Map.entry("subrip", "SubRip"),
                    Map.entry("webvtt", "WebVTT"),
                    Map.entry("mov_text", "MP4"),
                    Map.entry("hdmv_pgs_subtitle", "Blu-ray"),
                    Map.entry("dvd_subtitle", "DVD"),
                    Map.entry("dvb_subtitle", "DVB"),
                    Map.entry("dvb_teletext", "teletext"),
                    Map.entry("eia_608", "closed captions"));

    private WhyWords() {}

    /// As the guide calls it.
    static String title(Outline item) {
        Headline line = Headline.of(item);
        return line.subtitle().isEmpty() ? line.title() : line.title() + " · " + line.subtitle();
    }

    static String time(ZonedDateTime t) {
        return TIME.format(t);
    }

    /// @param tag as the file has it
    static String language(String tag) {
        return upper(Language.ofStream(tag).inWords());
    }

    static String languages(List<Language> languages) {
        return String.join(", then ", languages.stream().map(Language::inWords).toList());
    }

    static String codec(String name) {
        return name.startsWith("pcm_")
                ? "PCM"
                : CODECS.getOrDefault(name, name.toUpperCase(Locale.ROOT).replace('_', ' '));
    }

    static String channels(int count) {
        return switch (count) {
            case 1 -> "mono";
            case 2 -> "stereo";
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> count + " channels";
        };
    }

    static String trait(Trait trait) {
        return switch (trait) {
            case COMMENTARY -> "commentary";
            case HEARING_IMPAIRED -> "for the hearing impaired";
            case DESCRIPTIVE -> "describes the picture";
            case DUB -> "dubbed";
            case ORIGINAL -> "original language";
            case KARAOKE -> "karaoke";
        };
    }

    static String traits(Collection<Trait> traits) {
        return String.join(", ", traits.stream().map(WhyWords::trait).toList());
    }

    /// @param number from 1
    static String track(SoundTrack track, int number) {
        String language = track.language().map(Language::inWords).orElse("");
        String role =
                switch (track.role()) {
                    case PROGRAMME -> language.isEmpty() ? "main sound" : "";
                    case ORIGINAL -> "original language";
                    case COMMENTARY -> "commentary";
                    case DESCRIPTION -> "description of the picture";
                    case HEARING_IMPAIRED -> "for the hearing impaired";
                };
        String both =
                language.isEmpty() || role.isEmpty() ? language + role : language + ", " + role;
        return "Track %d: %s".formatted(number, both);
    }

    static String rule(Rule rule) {
        List<String> said = new ArrayList<>();
        said.add(rule.when().equals(Expression.ALWAYS) ? "Always" : "When " + rule.when());
        said.add(rule.audio().map(wanted -> "sound " + wanted(wanted)).orElse("sound by points"));
        said.add(
                rule.subtitles()
                        .map(wanted -> "subtitles " + wanted(wanted))
                        .orElse("no subtitles"));
        return String.join("; ", said);
    }

    private static String wanted(Wanted wanted) {
        List<String> said = new ArrayList<>();
        said.add(
                wanted.languages().isEmpty()
                        ? "in any language"
                        : "in " + String.join(", then ", wanted.languages()));
        if (!wanted.titles().isEmpty()) {
            said.add("with " + String.join(" or ", wanted.titles()) + " in its title");
        }
        if (!wanted.withoutTitles().isEmpty()) {
            said.add("without " + String.join(" or ", wanted.withoutTitles()) + " in its title");
        }
        if (!wanted.condition().equals(Expression.ALWAYS)) {
            said.add("if " + wanted.condition());
        }
        return String.join(", ", said);
    }

    /// A number with its sign, such as `+100` or `−50`.
    static String signed(int points) {
        return points < 0 ? "−" + -points : points > 0 ? "+" + points : "0";
    }

    /// The same with a capital letter at its beginning.
    static String upper(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
