package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.account.Allowance;
import tv.exstream.account.ChannelChoice;
import tv.exstream.account.LoginName;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Alternative;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Formats;
import tv.exstream.channel.Listing;
import tv.exstream.channel.Logos;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.expression.Expression;
import tv.exstream.iptv.EntryOrder;
import tv.exstream.iptv.NamePattern;
import tv.exstream.iptv.Rule;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.Loudness;
import tv.exstream.media.MediaId;
import tv.exstream.media.Profile;
import tv.exstream.media.SentPicture;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.Size;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.remark.Remark;
import tv.exstream.screen.Visual;
import tv.exstream.source.OnlineOrigin;
import tv.exstream.source.PathReplacement;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.UserAgent;
import tv.exstream.source.WebAddress;
import tv.exstream.time.FrameRate;
import tv.exstream.webhook.EventKind;

/// What is wrong with values of channels, formats, graphics, sources, accounts and the like, in German.
class RefusedValuesTest {
    private static final Rule.Where ANY = Rule.Where.ANY;

    static Stream<Arguments> refusals() {
        return Stream.of(
                        ofFormats(),
                        ofGraphics(),
                        ofExpressions(),
                        ofSources(),
                        ofLists(),
                        ofPeople())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> ofFormats() {
        Profile usual = Profile.HD_720;
        VideoFormat faster = new VideoFormat(640, 360, FrameRate.FPS_30, 800);
        Alternative mobile = new Alternative("mobile", new Profile(faster, usual.audio()));
        return Stream.of(
                wrong(
                        () -> new VideoFormat(15, 720, FrameRate.FPS_25, 4_000),
                        "width muss gerade und eine Zahl von 16 bis 3840 sein: 15"),
                wrong(
                        () -> new VideoFormat(1_280, 720, FrameRate.FPS_25, 1),
                        "die Bitrate des Bildes muss eine Zahl von 100 bis 50000 (kbit/s) sein: 1"),
                wrong(
                        () -> new AudioFormat(8_000, 2, 192),
                        "die Abtastrate des Tons muss in AAC eines von [44100, 48000] sein: 8000"),
                wrong(
                        () -> new Loudness(0, -1, 11),
                        "integratedLufs muss eine Zahl von -40 bis -5 sein: 0.0"),
                wrong(
                        () -> Formats.chosen(usual, List.of(mobile)),
                        "alternatives[0].profile.video.rate muss '25/1' sein wie im Hausformat des Senders: 30/1"),
                wrong(
                        () -> new Alternative("main", usual),
                        "name muss wie mobile sein, mit höchstens 20 Zeichen aus a-z, 0-9 und -, und darf nicht main sein: main"),
                wrong(
                        () -> SentPicture.of(new byte[20], Logos.LIMITS),
                        "logo muss ein Bild in PNG, JPEG, WebP oder GIF sein"),
                wrong(
                        () -> ChannelNumber.parse("x"),
                        "die Nummer des Senders muss wie 7 oder 5.1 sein: x"),
                wrong(() -> new Listing(false, "x".repeat(1_000), ""), "group muss höchstens"),
                wrong(() -> new MediaId(0), "die Kennung eines Mediums muss mindestens 1 sein: 0"));
    }

    private static Stream<Arguments> ofGraphics() {
        Graphic usual = Graphic.UP_NEXT;
        return Stream.of(
                wrong(
                        () -> graphic("{clock}", new Timing.Permanent()),
                        "timing darf bei Text über eine einzelne Sendung ohne perAiring nicht dauernd sein: \"{clock}\", \"\""),
                wrong(() -> graphic("{nothing}", usual.timing()), "im Text darf nur {"),
                wrong(
                        () -> new Graphics.Named(" ", usual),
                        "name einer Grafik muss 1 bis 50 Zeichen haben:"),
                wrong(
                        () -> new Watermarks.Named("none", Watermark.CHANNEL_LOGO),
                        "name eines Wasserzeichens muss 1 bis 50 Zeichen haben und darf nicht none sein: none"),
                wrong(
                        () -> new Size.Width(0),
                        "width muss eine Zahl von 1 bis 100 (Prozent) sein: 0"),
                wrong(
                        () -> new Timing.Intermittent(Duration.ofSeconds(5), Duration.ofSeconds(2)),
                        "every muss 10 s bis 24 h sein: 5 s"),
                wrong(
                        () -> new Timing.BeforeEnd(Duration.ofSeconds(5), Duration.ofSeconds(6)),
                        "length muss mindestens 2 s und höchstens before sein: 6 s"),
                wrong(
                        () -> new Visual.Text("red"),
                        "background muss eine Farbe wie #1a1a2e sein: red"));
    }

    private static Graphic graphic(String title, Timing timing) {
        Graphic usual = Graphic.UP_NEXT;
        return new Graphic(title, "", usual.style(), timing, usual.motion(), false, false);
    }

    private static Stream<Arguments> ofExpressions() {
        return Stream.of(
                wrong(
                        () -> Expression.parse("1 +"),
                        "expression: bei Zeichen 4 fehlt ein Wert: 1 +"),
                wrong(
                        () -> Expression.parse("(1"),
                        "expression: bei Zeichen 3 fehlt ')' oder ein Operator: (1"),
                wrong(
                        () -> Expression.parse("'x"),
                        "expression: bei Zeichen 1 fehlt ' als Ende dessen, was beginnt: 'x"),
                wrong(
                        () -> Expression.parse("1.x"),
                        "expression: bei Zeichen 1 fehlt eine Zahl wie 15 oder 0.5: 1.x"),
                wrong(
                        () -> Expression.parse("cuont", Set.of("count")),
                        "expression darf nur die Variablen count verwenden: cuont bei Zeichen 1; ist count gemeint?"));
    }

    private static Stream<Arguments> ofSources() {
        var address = new WebAddress("http://tv.example/list.m3u");
        return Stream.of(
                wrong(
                        () -> new WebAddress("ftp://tv.example"),
                        "address muss mit http:// oder https:// beginnen und einen Rechner nennen"),
                wrong(
                        () -> new WebAddress("http://tv.example/ x"),
                        "address darf keine Leer- und Steuerzeichen haben"),
                wrong(
                        () -> source("a/b", Duration.ZERO, address),
                        "name darf keinen Schrägstrich haben, damit Adressen ihn nennen können: a/b"),
                wrong(
                        () -> source("a", Duration.ofSeconds(1), address),
                        "refresh muss PT0S oder PT1M bis PT8784H sein: PT1S"),
                wrong(
                        () ->
                                new OnlineOrigin.YouTube(
                                        OnlineOrigin.YouTube.Find.PLAYLIST, "x", 1, 720),
                        "text muss die Kennung oder Adresse von einer Wiedergabeliste sein"),
                wrong(
                        () -> new PathReplacement("/films", Path.of("films")),
                        "local muss ein vollständiger Pfad sein: films"),
                wrong(
                        () -> new UserAgent(" "),
                        "userAgent muss 1 bis 500 druckbare Zeichen (ASCII) haben:"));
    }

    private static SourceSettings source(String name, Duration refresh, WebAddress address) {
        var origin = new OnlineOrigin.Archive(OnlineOrigin.Archive.Find.SEARCH, address.text(), 1);
        return new SourceSettings(name, origin, refresh, true);
    }

    private static Stream<Arguments> ofLists() {
        return Stream.of(
                wrong(() -> EntryOrder.of("x"), "sort darf nur [name, group] nennen: x"),
                wrong(
                        () -> EntryOrder.of("name,-name"),
                        "sort darf jedes Feld nur einmal nennen: name"),
                wrong(() -> new NamePattern("("), "expression muss ein Ausdruck von RE2 sein: "),
                wrong(
                        () -> new Rule.NumberFrom(ANY, 0),
                        "first muss eine Zahl von 1 bis 99999 sein: 0"),
                wrong(
                        () -> new Rule.Rename("(a)", "$2"),
                        "replacement darf Gruppen bis $1 nennen, und \\$ steht für ein Dollarzeichen: $2"),
                wrong(() -> new Rule.SetGroup(ANY, " "), "group darf nicht leer sein"),
                wrong(() -> new Rule.SetLogo(ANY, "x"), "logo muss eine Adresse im Web sein"),
                wrong(
                        () ->
                                new MediaCollection(
                                        new CollectionId(1),
                                        " ",
                                        new MediaCollection.Content.Smart("")),
                        "name einer Sammlung muss 1 bis 200 Zeichen haben: "));
    }

    private static Stream<Arguments> ofPeople() {
        return Stream.of(
                wrong(
                        () -> new LoginName("!!"),
                        "name muss aus Buchstaben und Ziffern bestehen, dazwischen auch . _ - @ +"),
                wrong(
                        () -> new RatingLimit(100, true),
                        "highestAge muss eine Zahl von 0 bis 99 sein: 100"),
                wrong(
                        () -> new Allowance(new ChannelChoice.All(), RatingLimit.NONE, -1),
                        "mostStreams muss eine Zahl von 0 bis"),
                wrong(() -> EventKind.wanted(List.of()), "kinds muss mindestens eines von "),
                wrong(() -> EventKind.wanted(List.of("x")), "kinds muss etwas aus "));
    }

    private static Arguments wrong(ThrowingCallable refused, String german) {
        return arguments(GermanRemarks.remark(refused), german);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void valuesAreRefusedInTheLanguageOfWhoGaveThem(Remark refused, String german) {
        assertThat(GermanRemarks.said(refused)).startsWith(german).doesNotContain(" must ");
        assertThat(refused.isQuoted()).isFalse();
    }
}
