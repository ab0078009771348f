package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tv.exstream.Patience;
import tv.exstream.Product;

/// Programs that look for devices in the network find the server and learn how to play from it. It is the only one of all tests that
/// lets itself be found: they would hear each other's questions.
class DiscoveryTest {
    /// What `hdhomerun_config` says when it has heard nothing in time.
    private static final List<String> SILENCE =
            List.of("no devices found", "unable to connect to device", "communication error");

    @TempDir private static Path folder;
    private static Product product;
    private static String id;

    @BeforeAll
    static void begin() throws Exception {
        product =
                Television.setup(folder)
                        .with("TUNER_DISCOVERY", "true")
                        .with("TUNER_CONTROL", "true")
                        .with("TUNER_SSDP", "true")
                        // The network of a test machine need not be a private one.
                        .with("SECURITY_OPEN_TUNER", "0.0.0.0/0")
                        .start();
        product.awaitOnAir(2);
        id = product.json("/discover.json").at("/DeviceID").asString();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    @DisplayName("HD-13, HD-14: hdhomerun_config finds the device by asking everybody")
    void hdhomerunConfigFindsTheDeviceByAskingEverybody() {
        lan();

        assertThat(found()).anyMatch(DiscoveryTest::isOurs);
    }

    @Test
    @DisplayName("HD-13: hdhomerun_config finds the device by its address")
    void hdhomerunConfigFindsTheDeviceByItsAddress() {
        assumeAlone();

        assertThat(answered("discover", "127.0.0.1"))
                .isEqualTo("hdhomerun device %s found at 127.0.0.1".formatted(id));
    }

    @Test
    void hdhomerunConfigReadsWhatTheDeviceIsAndDoes() {
        assumeAlone();

        assertThat(get("/sys/model")).isEqualTo("hdhomerun5_atsc");
        assertThat(get("/sys/version")).matches("[0-9]{8}");
        assertThat(get("/tuner3/status")).startsWith("ch=none ");
        assertThat(get("/tuner4/status")).startsWith("ERROR: ");
    }

    private static String get(String variable) {
        return answered(id, "get", variable);
    }

    /// What the tool says once the device has answered: it listens for a moment only, in which the server may stand still.
    private static String answered(String... arguments) {
        return Patience.value(
                "the device answers",
                () ->
                        Optional.of(Tool.HDHOMERUN_CONFIG.run(arguments).printed().text().strip())
                                .filter(text -> SILENCE.stream().noneMatch(text::contains)));
    }

    @Test
    @DisplayName("HD-17: gssdp-discover finds the device under each of its names")
    void gssdpDiscoverFindsTheDeviceUnderEachOfItsNames() throws Exception {
        String udn = udn();
        String location = "http://%s:%d/device.xml".formatted(address(lan()), product.port());
        List<String> names =
                List.of(
                        udn,
                        udn + "::upnp:rootdevice",
                        udn + "::urn:schemas-upnp-org:device:MediaServer:1");
        try (Run run = Tool.GSSDP_DISCOVER.start("-i", lan().getName(), "--timeout=60")) {
            for (String name : names) {
                String found = "USN: +%s\n +Location: %s\n".formatted(name, location);
                run.await(name + " is found", printed -> printed.count(found) > 0);
            }
        }

        assertThat(fetch(location)).contains("<UDN>" + udn + "</UDN>");
    }

    @Test
    @DisplayName("HD-01, HD-02: what was found leads to the channels, and they play")
    void whatWasFoundLeadsToTheChannels() {
        JsonNode device = product.json("/discover.json");

        String lineup = fetch(device.at("/LineupURL").asString());

        assertThat(lineup)
                .contains("\"GuideName\":\"Cinema\"", "\"GuideName\":\"Series\"")
                .contains(device.at("/BaseURL").asString() + "/auto/v1");
    }

    private static String udn() {
        String description = product.get("/device.xml").body();
        return description.replaceFirst("(?s).*<UDN>(.*)</UDN>.*", "$1");
    }

    private static String fetch(String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return product.send(request, BodyHandlers.ofString()).body();
    }

    /// All servers of a machine hear who asks everybody; what is meant for one address only the last one that started hears.
    private static void assumeAlone() {
        String here = " found at " + address(lan());
        List<String> others =
                found().stream().filter(line -> line.endsWith(here) && !line.contains(id)).toList();
        assumeTrue(others.isEmpty(), () -> "another server runs on this machine: " + others);
    }

    /// All devices that answer who asks everybody. The tool listens for a moment only, in which all of them may stand still: it is
    /// asked again until ours is among them.
    private static List<String> found() {
        return Patience.value(
                "the device is found",
                () ->
                        Optional.of(
                                        Tool.HDHOMERUN_CONFIG
                                                .run("discover")
                                                .printed()
                                                .lines("^hdhomerun device "))
                                .filter(lines -> lines.stream().anyMatch(DiscoveryTest::isOurs)));
    }

    private static boolean isOurs(String line) {
        return line.startsWith("hdhomerun device " + id + " ");
    }

    /// The network interface by which others reach this machine; without one there is nobody to be found by.
    private static NetworkInterface lan() {
        try {
            Optional<NetworkInterface> lan =
                    NetworkInterface.networkInterfaces().filter(DiscoveryTest::isLan).findFirst();
            assumeTrue(lan.isPresent(), "this machine is in no network");
            return lan.orElseThrow();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isLan(NetworkInterface each) {
        try {
            return each.isUp()
                    && !each.isLoopback()
                    && each.supportsMulticast()
                    && each.inetAddresses().anyMatch(Inet4Address.class::isInstance);
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(NetworkInterface lan) {
        return lan.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getHostAddress();
    }
}
