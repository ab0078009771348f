package tv.exstream.web.ui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import tv.exstream.config.CommandLine;
import tv.exstream.config.SettingsDesk;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.SettingsView;
import tv.exstream.web.ui.UiConfiguration;

@Timeout(60)
class SettingsPageTest {
    @TempDir private Path folder;
    private Path file;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("config.yaml");
        Files.writeString(file, "tuner:\n  name: \"<b>Den</b>\"\ndatabase:\n  password: hunter2\n");
        SettingsDesk desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", file.toString())),
                        Map.of("EXSTREAMTV_TUNER_COUNT", "7"),
                        UnaryOperator.identity());
        server = TestServer.with(desk, UiConfiguration.class, SettingsPage.class, Parts.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("UI-30, UI-31, UI-32: settings are shown with their defaults and by what they are")
    void settingsAreShownWithTheirDefaults() {
        String page = page("en");

        assertThat(page)
                .contains("<h2 id=\"guide-head\">Guide</h2>")
                .contains("How far ahead the XMLTV guide goes.")
                .containsPattern(
                        "type=\"number\"[^>]*name=\"streaming.maxSessions\""
                                + " value=\"500\"[^>]*max=\"10000\"")
                .containsPattern("type=\"color\"[^>]*value=\"#1a1a2e\"")
                .containsPattern("role=\"switch\"[^>]*name=\"media.watch\"[^>]*checked=\"checked\"")
                .containsPattern("<option value=\"realtime\" selected=\"selected\">")
                .containsPattern("<textarea[^>]*name=\"media.folders\"")
                .doesNotContain("id=\"waiting\"");
    }

    @Test
    void choicesAreSaidInWordsWithTheWordOfTheFileBesideThem() throws IOException {
        assertThat(page("en"))
                .contains("<option value=\"burst\">Twice as fast at first (burst)</option>")
                .contains("<span>As the channel is sent</span> <code>realtime</code>")
                .contains("<span>on</span>")
                .doesNotContain("<code>true</code>", "<code>false</code>");
        assertThat(page("de"))
                .contains(
                        "<option value=\"viewer\" selected=\"selected\">Zuschauer (viewer)</option>")
                .contains("<span>Zuschauer</span> <code>viewer</code>", "<span>ein</span>");

        Files.writeString(file, "tuner:\n  ssdp: no\nffmpeg:\n  accelerator: Software\n");
        assertThat(server.bean(SettingsDesk.class).reload()).isTrue();
        assertThat(page("de"))
                .contains("<span class=\"muted\">Der erste, der hier funktioniert</span> →")
                .contains("<b>Keiner: der Prozessor</b>")
                .contains("<span class=\"muted\">ein</span> → <b>aus</b>");
    }

    @Test
    void titlesOfOthersAreTextAndSecretsAreNotShown() {
        String page = page("en");

        assertThat(page)
                .contains("value=\"&lt;b&gt;Den&lt;/b&gt;\"")
                .containsPattern("type=\"password\"[^>]*value=\"\" placeholder=\"\\*\\*\\*\"")
                .doesNotContain("<b>Den")
                .doesNotContain("hunter2");
    }

    @Test
    void whatAVariableSaysIsLocked() {
        assertThat(page("en"))
                .containsPattern("name=\"tuner.count\" value=\"7\"[^>]*disabled=\"disabled\"")
                .contains("Set by EXSTREAMTV_TUNER_COUNT, which comes before the file")
                .doesNotContain("setting-tuner-count-reset")
                .contains("setting-tuner-name-reset");
    }

    @Test
    void whatWaitsAndWhatIsWrongIsToldAtTheTop() throws IOException {
        Files.writeString(file, "server:\n  port: 9000\ndatabase:\n  password: hunter2\n");
        assertThat(server.bean(SettingsDesk.class).reload()).isTrue();
        assertThat(page("en"))
                .contains("One setting holds only after a restart")
                .contains("<span class=\"muted\">8411</span> → <b>9000</b>");

        Files.writeString(file, "server:\n  port: many\n");
        assertThat(server.bean(SettingsDesk.class).reload()).isTrue();
        assertThat(page("en")).contains("<p>server.port must be 0..65535: many (config.yaml)</p>");
        assertThat(page("de"))
                .contains(
                        "<p>server.port muss eine Zahl von 0 bis 65535 sein: many (config.yaml)</p>")
                .contains("Eine Einstellung gilt erst nach einem Neustart")
                .contains("Wie weit der XMLTV-Programmführer vorausreicht.");
    }

    private String page(String language) {
        var answer =
                server.send(
                        HttpRequest.newBuilder(server.url("/settings"))
                                .header("Accept-Language", language)
                                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static class Parts {
        @Bean
        SettingsView settingsView(SettingsDesk desk, RemarkTexts texts) {
            return new SettingsView(desk, texts);
        }
    }
}
