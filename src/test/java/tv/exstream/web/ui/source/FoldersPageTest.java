package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import tv.exstream.library.local.FolderBrowser;
import tv.exstream.web.RemarkTexts;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.FolderView;
import tv.exstream.web.api.SettingsView;
import tv.exstream.web.ui.UiConfiguration;

@Timeout(60)
class FoldersPageTest {
    @TempDir private Path folder;
    private Path films;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        films = Files.createDirectories(folder.resolve("media/films & more"));
        Files.createDirectories(films.resolve("Heat (1995)"));
        Path file = folder.resolve("config.yaml");
        Files.writeString(file, "media:\n  folders: [\"%s\"]\n".formatted(films));
        SettingsDesk desk =
                SettingsDesk.open(
                        CommandLine.parse(List.of("--config", file.toString())),
                        Map.of(),
                        UnaryOperator.identity());
        server = TestServer.with(desk, UiConfiguration.class, FoldersPage.class, Parts.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> open(Path path, String language) {
        String query = URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
        return server.send(
                HttpRequest.newBuilder(server.url("/libraries/folders?path=" + query))
                        .header("Accept-Language", language)
                        .build());
    }

    @Test
    @DisplayName("folders that are read are listed with what takes one out; names are text")
    void foldersThatAreRead() {
        String page = open(films.getParent(), "en").body();

        assertThat(page)
                .contains("films &amp; more</code>", "Nothing in it is deleted")
                .contains("data-body=\"{&quot;media&quot;:{&quot;folders&quot;:[]}}\"")
                .containsPattern("data-api=\"PATCH api/settings\\?version=[^\"]+\"")
                .contains("id=\"add-folder\"");
    }

    @Test
    void whatIsReadAlreadyIsNotAddedAgainAndItsFoldersCanBeOpened() {
        assertThat(open(films, "de").body())
                .contains("Heat (1995)", "id=\"folder-up\"")
                .doesNotContain("id=\"add-folder\"", "??");
    }

    @Test
    void aFolderThatCannotBeReadIsSaidAndLeavesTheBeginnings() {
        HttpResponse<String> page = open(folder.resolve("none"), "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("role=\"alert\"", "none").doesNotContain("add-folder");
    }

    @Test
    void whatWasTypedStaysInItsFieldAndIsRefusedInTheLanguageOfThePage() {
        Path file = folder.resolve("config.yaml");

        assertThat(open(file, "de").body())
                .contains("value=\"%s\"".formatted(file), "aria-invalid=\"true\"")
                .contains("Dieser Ordner lässt sich nicht öffnen");
        assertThat(open(Path.of("films"), "en").body())
                .contains("value=\"films\"", "A path begins at the top and leads to a disk");
        assertThat(open(films, "en").body()).doesNotContain("aria-invalid", "path-refused");
    }

    @Test
    void ofALongPathTheFieldKeepsWhatItTakesAndTheReasonWhatIsRead() {
        String page = open(Path.of("/" + "x".repeat(2_000)), "en").body();

        assertThat(page)
                .contains("x…", "value=\"/" + "x".repeat(999) + "\"")
                .doesNotContain("x".repeat(1_000));
    }

    static class Parts {
        @Bean
        SettingsView settingsView(SettingsDesk desk, RemarkTexts texts) {
            return new SettingsView(desk, texts);
        }

        @Bean(destroyMethod = "close")
        FolderBrowser folderBrowser() {
            return new FolderBrowser(List.of(Path.of("/")), System::nanoTime);
        }

        @Bean
        FolderView folderView(FolderBrowser browser) {
            return new FolderView(browser);
        }
    }
}
