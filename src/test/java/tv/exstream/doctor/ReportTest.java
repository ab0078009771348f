package tv.exstream.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;
import tv.exstream.config.SettingInForce;

class ReportTest {
    private static final Finding JAVA = Finding.fine("Java", "25.0.3+9");
    private static final Finding NO_FONT =
            Finding.weak(
                    "text in pictures",
                    "no font was found",
                    "sudo apt-get install fonts-dejavu-core");
    private static final Finding NO_FFMPEG =
            Finding.wrong("ffmpeg", "ffmpeg is not installed", "sudo apt-get install ffmpeg");

    @Test
    void theTextIsFitToBeSentToOthers() {
        Report report =
                new Report(
                        "0.1.0",
                        List.of(JAVA, NO_FFMPEG, NO_FONT),
                        List.of(
                                new SettingInForce("server.port", "8411", "default"),
                                new SettingInForce(
                                        "media.folders", "/srv/films\n/srv/shows", "config.yaml"),
                                new SettingInForce(
                                        "plex.token", "hunter2", "EXSTREAMTV_PLEX_TOKEN"),
                                new SettingInForce(
                                        "server.publicUrl",
                                        "https://me:hunter2@tv.example.org",
                                        "command line")),
                        List.of(
                                "12:00:00.000 WARN  Scan  source=http://nas/x?api_key=hunter2&a=1 is unreachable"));

        Golden.assertMatches("doctor/report.txt", report.text());
        assertThat(report.text()).doesNotContain("hunter2");
    }

    @Test
    void whatIsWeakDoesNotMakeTheMachineUnfit() {
        assertThat(report(JAVA, NO_FONT).isHealthy()).isTrue();
        assertThat(report(JAVA, NO_FFMPEG).isHealthy()).isFalse();
    }

    private static Report report(Finding... findings) {
        return new Report("0.1.0", List.of(findings), List.of(), List.of());
    }
}
