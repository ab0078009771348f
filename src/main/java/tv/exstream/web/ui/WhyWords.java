package tv.exstream.web.ui;

import java.time.ZoneOffset;
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
import tv.exstream.pick.Reason;
import tv.exstream.pick.Rule;
import tv.exstream.pick.Wanted;
import tv.exstream.web.SentenceTexts;

/// What people call things that have shorter names elsewhere, in the language of the page. Immutable.
///
/// @param locale with the region, which decides how dates are written
record WhyWords(PageTexts texts, Locale locale) {

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

    /// A text by its key, without what all keys of the page begin with.
    String say(String key, Object... values) {
        return texts.text(locale, "why." + key, values);
    }

    String say(Reason reason) {
        return sentences().text(reason);
    }

    /// Nothing that is said here has times in it.
    private SentenceTexts sentences() {
        return new SentenceTexts(texts, locale, ZoneOffset.UTC);
    }

    /// As the guide calls it.
    static String title(Outline item) {
        Headline line = Headline.of(item);
        return line.subtitle().isEmpty() ? line.title() : line.title() + " · " + line.subtitle();
    }

    String time(ZonedDateTime t) {
        return DateTimeFormatter.ofPattern(say("time.pattern"), locale).format(t);
    }

    /// @param tag as the file has it
    String language(String tag) {
        return upper(inWords(Language.ofStream(tag)));
    }

    /// In the order of preference.
    String languages(List<Language> languages) {
        return String.join(say("then"), languages.stream().map(this::inWords).toList());
    }

    private String inWords(Language language) {
        return sentences().name(language);
    }

    static String codec(String name) {
        return name.startsWith("pcm_")
                ? "PCM"
                : CODECS.getOrDefault(name, name.toUpperCase(Locale.ROOT).replace('_', ' '));
    }

    String channels(int count) {
        return switch (count) {
            case 1 -> say("channels.mono");
            case 2 -> say("channels.stereo");
            case 6 -> "5.1";
            case 8 -> "7.1";
            default -> say("channels.many", count);
        };
    }

    String trait(Trait trait) {
        return say("trait." + trait.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String traits(Collection<Trait> traits) {
        return String.join(", ", traits.stream().map(this::trait).toList());
    }

    /// @param number from 1
    String track(SoundTrack track, int number) {
        String role =
                say("track." + track.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String said =
                track.language()
                        .map(language -> withRole(track, inWords(language), role))
                        .orElse(role);
        return say("track", number, said);
    }

    private static String withRole(SoundTrack track, String language, String role) {
        return track.role() == SoundTrack.Role.PROGRAMME ? language : language + ", " + role;
    }

    String rule(Rule rule) {
        List<String> said = new ArrayList<>();
        said.add(
                rule.when().equals(Expression.ALWAYS)
                        ? say("rule.always")
                        : say("rule.when", rule.when()));
        said.add(
                rule.audio()
                        .map(wanted -> say("rule.sound", wanted(wanted)))
                        .orElseGet(() -> say("rule.sound.points")));
        said.add(
                rule.subtitles()
                        .map(wanted -> say("rule.subtitles", wanted(wanted)))
                        .orElseGet(() -> say("rule.subtitles.none")));
        return String.join("; ", said);
    }

    private String wanted(Wanted wanted) {
        List<String> said = new ArrayList<>();
        said.add(
                wanted.languages().isEmpty()
                        ? say("rule.any")
                        : say("rule.in", String.join(say("then"), wanted.languages())));
        if (!wanted.titles().isEmpty()) {
            said.add(say("rule.with", either(wanted.titles())));
        }
        if (!wanted.withoutTitles().isEmpty()) {
            said.add(say("rule.without", either(wanted.withoutTitles())));
        }
        if (!wanted.condition().equals(Expression.ALWAYS)) {
            said.add(say("rule.if", wanted.condition()));
        }
        return String.join(", ", said);
    }

    private String either(List<String> titles) {
        return String.join(say("or"), titles);
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
