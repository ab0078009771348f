package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.exstream.account.AccountSettings;
import tv.exstream.account.Allowance;
import tv.exstream.account.LoginName;
import tv.exstream.account.Role;
import tv.exstream.live.LiveSource;
import tv.exstream.live.SourceAddress;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.starter.FirstSteps;
import tv.exstream.tuner.DeviceId;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.security.Password;

/// What is refused wherever it is born, in German.
class GermanRefusalsTest {
    private static final RemarkTexts GERMAN = GermanTexts.german();

    static Stream<Arguments> refusals() {
        return Stream.of(accounts(), channels(), parameters(), sources()).flatMap(List::stream);
    }

    private static List<Arguments> accounts() {
        var admin = new LoginName("admin");
        return List.of(
                told(
                        () -> new LoginName("a b"),
                        "name muss aus Buchstaben und Ziffern bestehen, dazwischen auch . _ - @ +"),
                told(
                        () -> new LoginName("a".repeat(100)),
                        "name muss höchstens 64 Zeichen haben: 100"),
                told(
                        () ->
                                new AccountSettings(
                                        admin, Role.VIEWER, Allowance.EVERYTHING, "DE", false),
                        "language muss leer oder wie de oder pt-BR sein: DE"),
                told(() -> Password.chosen("short"), "password muss 8 bis 256 Zeichen haben"),
                told(
                        () -> Password.chosen("password1"),
                        "password darf keines sein, das jeder zuerst probiert"));
    }

    private static List<Arguments> channels() {
        return List.of(
                told(() -> ChannelRequest.name(""), "name muss 1 bis 200 Zeichen haben: 0"),
                told(
                        () -> ChannelRequest.zone("Mars"),
                        "zone muss eine Zeitzone wie Europe/Berlin sein: Mars"),
                told(
                        () -> AtOnce.require("ids", Objection.EACH_ITEM, List.of(7, 7)),
                        "ids darf jedes Medium nur einmal nennen: 7"),
                told(
                        () -> AtOnce.require("ids", Objection.EACH_ITEM, List.of()),
                        "ids muss 1 bis 1000 Einträge haben: 0"),
                told(
                        () -> new BuildRequest.Reset(Optional.of(5L), Optional.of(true)).mode(),
                        "seed darf nicht angegeben sein, wenn keepSeed true ist: 5"));
    }

    private static List<Arguments> parameters() {
        return List.of(
                told(
                        () -> new Size("limit", 50, 1, 100).read("x"),
                        "limit muss eine ganze Zahl sein: x"),
                told(
                        () -> LogParameters.level("loud"),
                        "level muss trace, debug, info, warn oder error sein: loud"),
                told(
                        () -> FirstSteps.parse("WELCOME"),
                        "steps muss wie WELCOME=DONE sein: WELCOME"),
                told(
                        () -> DeviceId.parse("zz"),
                        "die Gerätekennung muss aus 8 hexadezimalen Ziffern bestehen: zz"));
    }

    private static List<Arguments> sources() {
        return List.of(
                told(() -> SubscriptionView.id(0), "es gibt keine Quelle mit dieser Kennung: 0"),
                told(
                        () -> SourceAddress.parse("http:x"),
                        "die Adresse einer Live-Quelle muss einen Rechner nennen: http:…"),
                told(
                        () -> SourceAddress.parse("file/x y"),
                        "die Adresse einer Live-Quelle darf keine Leerzeichen und Steuerzeichen haben:"
                                + " kein Schema"),
                told(
                        () -> new LiveSource("x", List.of(), LiveSource.USUAL_PROGRAMME, 1),
                        "1 bis 20 Adressen sind möglich: 0"));
    }

    private static Arguments told(ThrowingCallable asking, String german) {
        return arguments(asking, german);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theOneWhoAsksForGermanIsToldInGerman(ThrowingCallable asking, String german) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, asking);

        assertThat(GERMAN.detail(refused)).isEqualTo(german);
        assertThat(refused.remark().isQuoted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void programsAreToldInEnglish(ThrowingCallable asking, String german) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, asking);

        assertThat(GermanTexts.ofPrograms().detail(refused)).isNotEqualTo(german);
    }

    @Test
    void aFieldIsNamedAlikeInEveryLanguage() {
        for (ThrowingCallable asking :
                List.<ThrowingCallable>of(() -> ChannelRequest.name(""), () -> new LoginName(""))) {
            ProblemException refused = catchThrowableOfType(ProblemException.class, asking);

            assertThat(GERMAN.detail(refused)).startsWith("name ");
        }
    }
}
