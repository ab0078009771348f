package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.web.ui.operate.OperateServer.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.job.OpenScripts;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;
import tv.exstream.remark.KeptWord;

class JobsPageTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void beforeAnythingRanThePageSaysWhatWillBeThere() {
        try (OperateServer server = OperateServer.after()) {
            assertThat(text(server.get("/jobs")))
                    .contains("Nothing has run yet", "Scan everything");
        }
    }

    @Test
    void whatTheLastScanFoundIsCountedAndWhatCannotBeReadIsListed() {
        try (OperateServer server = OperateServer.after(scan("Films & more", ScanState.ENDED))) {
            HttpResponse<String> page = server.get("/jobs");

            assertThat(text(page))
                    .contains("Films &amp; more Done Start")
                    .contains("1,200 unchanged", "3 new", "1 unreadable")
                    .contains("What needs a look: 1 /media/a.mkv it is no film")
                    .doesNotContain("Stop");
            assertThat(page.body())
                    .contains("data-api=\"POST api/jobs/Films%20&amp;%20more\"")
                    .contains("datetime=\"2026-11-21T12:00:00Z\" data-time=\"ago\"");
        }
    }

    @Test
    void numbersAndWordsAreThoseOfTheLanguage() {
        try (OperateServer server = OperateServer.after(scan("Filme", ScanState.CANCELLED))) {
            assertThat(text(server.inGerman("/jobs")))
                    .contains("Filme Angehalten Starten", "1.200 unverändert", "3 neu");
        }
    }

    @Test
    void whatIsWrongWithAFileIsSaidInTheLanguageOfThePage() {
        String cut = "cannot be read: the file ends too early";
        String twice = KeptWord.FAILED_TWICE.said(cut);
        try (OperateServer server = OperateServer.after(scan("Filme", ScanState.ENDED, twice))) {
            assertThat(text(server.get("/jobs"))).contains("/media/a.mkv " + twice);
            assertThat(server.inGerman("/jobs").body())
                    .contains(
                            "<span>lässt sich nicht lesen: die Datei endet zu früh;"
                                    + " zweimal misslungen, ein neuer Versuch folgt");
        }
    }

    @Test
    void whatOthersSayOfAFileStaysAsItIsAndIsMarked() {
        try (OperateServer server =
                OperateServer.after(scan("Filme", ScanState.ENDED, "Too many links"))) {
            assertThat(server.inGerman("/jobs").body())
                    .contains("<span lang=\"en\">Too many links</span>");
        }
    }

    @Test
    void whatRunsSaysHowFarItIsWhatItWaitsForAndCanBeStopped() {
        try (OperateServer server = OperateServer.measuring()) {
            HttpResponse<String> page = server.get("/jobs");

            assertThat(text(page))
                    .contains("Measuring of files Running Stop")
                    .contains("Waits because somebody is watching", "1 of 4");
            assertThat(page.body())
                    .contains("data-api=\"DELETE api/jobs/measurements\"")
                    .containsPattern("<progress max=\"4\" value=\"1\" aria-label=\"[^\"]+\">");
        }
    }

    @Test
    @DisplayName(
            "API-56: a script that builds says how far it is and when it gives up, and can be ended")
    void aScriptThatBuildsSaysHowFarItIsAndCanBeEnded() {
        OpenScripts made = OpenScripts.half();
        String id = made.scripts().all().getFirst().id();
        try (OperateServer server = OperateServer.building(made)) {
            HttpResponse<String> page = server.get("/jobs");

            assertThat(text(page))
                    .contains("Scripts Programs of yours", "Channel 1 Building End it")
                    .doesNotContain("Nothing has run yet", "Waits for its script");
            assertThat(page.body())
                    .contains("data-api=\"DELETE api/scripts/%s\"".formatted(id))
                    .contains("<progress max=\"6960\" value=\"3600\" aria-label=")
                    .contains("datetime=\"%s\" data-time=\"ago\"".formatted(OpenScripts.OPENED))
                    .contains("datetime=\"2026-03-28T12:10:00Z\" data-time=\"clock\"")
                    .contains("href=\"channels/1/schedule\"", "href=\"help/scripts\"");
            assertThat(text(server.inGerman("/jobs"))).contains("Sender 1 Baut Beenden");
        }
    }

    @Test
    void aChannelWhoseScriptIsEndedWaitsForItAgain() {
        OpenScripts made = OpenScripts.half();
        try (OperateServer server = OperateServer.building(made)) {
            made.scripts().cancel(made.scripts().all().getFirst().id());

            assertThat(text(server.get("/jobs")))
                    .contains("Channel 1 Waits for its script Its timeline ends:")
                    .doesNotContain("Building", "End it");
        }
    }

    @Test
    void withoutScriptsThereIsNoWordOfThem() {
        try (OperateServer server = OperateServer.measuring()) {
            assertThat(text(server.get("/jobs"))).doesNotContain("Scripts", "script");
        }
    }

    @Test
    void theListAloneIsAnsweredWhenItIsRefreshed() {
        try (OperateServer server = OperateServer.measuring()) {
            assertThat(server.part("/jobs", "list").body())
                    .startsWith("<div id=\"list\"")
                    .doesNotContain("<html", "<h1");
        }
    }

    @DisplayName("H23: whatever a library and its files are called, that is text")
    @Test
    void namesAreText() {
        String hostile = "<script>alert(1)</script>";
        try (OperateServer server = OperateServer.after(scan(hostile, ScanState.BROKEN))) {
            assertThat(server.get("/jobs").body())
                    .contains("&lt;script&gt;alert(1)")
                    .contains("data-api=\"POST api/jobs/%3Cscript%3Ealert(1)%3C%2Fscript%3E\"")
                    .doesNotContain("<script>alert");
        }
    }

    private static ScanRecord scan(String library, ScanState state) {
        return scan(library, state, "it is no film");
    }

    private static ScanRecord scan(String library, ScanState state, String reason) {
        var report =
                new ScanReport(
                        library,
                        NOON,
                        Duration.ofMinutes(1),
                        1_200,
                        Map.of(
                                Outcome.ADDED,
                                Findings.of(3),
                                Outcome.FAILED,
                                Findings.of(1, new Finding("/media/a.mkv", reason))),
                        Findings.NONE);
        return new ScanRecord(library, state, NOON.minusSeconds(60), NOON, Optional.of(report));
    }
}
