package tv.exstream.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.Patience;
import tv.exstream.Product;
import tv.exstream.library.sample.DecodedTimecodes;
import tv.exstream.library.sample.TimecodeReader.Reading;

/// A Kodi that nobody has used before, asked over its JSON-RPC. Its add-ons are those of the system, which are off until somebody
/// turns them on.
final class Kodi implements AutoCloseable {
    private static final Duration ANSWERING = Duration.ofSeconds(20);

    /// Kodi's WINDOW_DIALOG_YES_NO.
    private static final int YES_OR_NO = 10_100;

    private static final String SETTINGS =
            """
            <settings version="2">
              <setting id="services.webserver">true</setting>
              <setting id="services.webserverport">%d</setting>
              <setting id="services.webserverauthentication">false</setting>
              <setting id="general.addonupdates">2</setting>
            </settings>
            """;

    /// Its PVR add-ons play through these, and whoever installs those has these too.
    private static final List<String> INPUT_STREAMS =
            List.of("inputstream.ffmpegdirect", "inputstream.adaptive", "inputstream.rtmp");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final int port = Product.freePort();
    private final LivingRoom room;
    private final Run run;

    /// Starts it and waits until it answers.
    ///
    /// @param home an empty folder, or one with the settings of add-ons
    Kodi(Path home) {
        this.home = home;
        Tool.KODI.assume();
        room = new LivingRoom(home);
        write(home, "userdata/guisettings.xml", SETTINGS.formatted(port));
        List<String> command =
                Tool.KODI.command(List.of("--standalone", "--audio-backend=pulseaudio"));
        run = Run.of(command, room.environment());
        Patience.until("Kodi answers", Run.PATIENCE, () -> call("JSONRPC.Ping", "{}").isString());
        INPUT_STREAMS.forEach(this::enable);
    }

    /// Writes the settings of an add-on that has not been started yet.
    ///
    /// @param values by name
    static void configure(Path home, String addon, Map<String, String> values) {
        StringBuilder text = new StringBuilder("<settings version=\"2\">\n");
        values.forEach(
                (name, value) ->
                        text.append("<setting id=\"%s\">%s</setting>\n".formatted(name, value)));
        text.append("</settings>\n");
        write(home, "userdata/addon_data/" + addon + "/settings.xml", text.toString());
    }

    private static void write(Path home, String name, String text) {
        Path file = home.resolve(".kodi").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Turns an add-on on; where it is not installed the test is skipped.
    void enable(String addon) {
        JsonNode addons = call("Addons.GetAddons", "{\"enabled\":\"all\"}").at("/addons");
        boolean installed =
                addons.valueStream().anyMatch(each -> each.at("/addonid").asString().equals(addon));
        assumeTrue(
                installed,
                () -> "Kodi has no %s (Debian: kodi-%s)".formatted(addon, addon.replace('.', '-')));
        call("Addons.SetAddonEnabled", "{\"addonid\":\"%s\",\"enabled\":true}".formatted(addon));
    }

    /// Calls a method.
    ///
    /// @param parameters as JSON
    /// @return the result
    /// @throws AssertionError when there is none
    JsonNode call(String method, String parameters) {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}"
                        .formatted(method, parameters);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/jsonrpc".formatted(port)))
                        .timeout(ANSWERING)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            JsonNode result = JsonMapper.shared().readTree(answer).at("/result");
            if (result.isMissingNode()) {
                throw new AssertionError("%s must have a result: %s".formatted(body, answer));
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Goes back from the question that it asks when it sees an add-on that is off.
    void uncover() {
        JsonNode window = call("GUI.GetProperties", "{\"properties\":[\"currentwindow\"]}");
        if (window.at("/currentwindow/id").asInt() == YES_OR_NO) {
            call("Input.Back", "{}");
        }
    }

    /// What the picture on the screen says.
    ///
    /// @throws AssertionError when it says nothing, such as while something covers it
    Reading reading() throws IOException, InterruptedException {
        return DecodedTimecodes.of(List.of("-f", "x11grab", "-i", room.display(), "-frames:v", "1"))
                .getFirst();
    }

    /// What it has logged.
    Printed log() {
        try {
            return new Printed(Files.readString(home.resolve(".kodi/temp/kodi.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run.close();
        room.close();
        client.shutdownNow();
    }
}
