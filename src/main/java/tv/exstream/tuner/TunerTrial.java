package tv.exstream.tuner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.tuner.TunerFinding.Check;
import tv.exstream.tuner.TunerFinding.Outcome;

/// Uses our own tuner as a client does, and says where that ends. Only addresses of this machine are asked, since the address comes from
/// whoever wants to know. Thread-safe.
public final class TunerTrial {
    private final DeviceId own;
    private final Supplier<List<ListenerHealth>> listeners;
    private final BooleanSupplier found;

    /// @param found asks everybody in the network for tuners, and whether ours answers
    TunerTrial(DeviceId own, Supplier<List<ListenerHealth>> listeners, BooleanSupplier found) {
        this.own = own;
        this.listeners = listeners;
        this.found = found;
    }

    /// Takes some seconds. Answers one finding for each check, in their order.
    ///
    /// @param base what clients are told, without a slash at the end
    public List<TunerFinding> run(String base) throws InterruptedException {
        List<TunerFinding> findings = new ArrayList<>();
        Outcome address = address(URI.create(base).getHost());
        findings.add(new TunerFinding(Check.ADDRESS, address, base));
        boolean isHere = address == Outcome.FINE || address == Outcome.ONLY_HERE;
        findings.addAll(isHere ? asked(base) : untried(Check.DEVICE, Check.LINEUP, Check.STREAM));
        findings.addAll(ports());
        boolean isFindable =
                findings.stream()
                        .anyMatch(
                                each ->
                                        each.check() == Check.DISCOVERY
                                                && each.outcome() == Outcome.FINE);
        findings.addAll(isFindable ? List.of(searched()) : untried(Check.SEARCH));
        return List.copyOf(findings);
    }

    /// @param host as it stands in an address
    static Outcome address(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isLoopbackAddress()) {
                return Outcome.ONLY_HERE;
            }
            return NetworkInterface.getByInetAddress(address) == null
                    ? Outcome.ELSEWHERE
                    : Outcome.FINE;
        } catch (UnknownHostException _) {
            return Outcome.UNKNOWN_NAME;
        } catch (SocketException _) {
            return Outcome.ELSEWHERE; // the system does not tell its addresses
        }
    }

    private List<TunerFinding> asked(String base) throws InterruptedException {
        try (TunerClient client = new TunerClient()) {
            List<TunerFinding> findings = new ArrayList<>();
            findings.add(device(client, base));
            if (findings.getFirst().outcome() != Outcome.FINE) {
                findings.addAll(untried(Check.LINEUP, Check.STREAM));
                return findings;
            }
            JsonNode lineup = read(client.get(base + "/lineup.json"));
            int channels = lineup.size();
            findings.add(
                    new TunerFinding(
                            Check.LINEUP,
                            channels == 0 ? Outcome.NO_CHANNEL : Outcome.FINE,
                            Integer.toString(channels)));
            findings.addAll(
                    channels == 0 ? untried(Check.STREAM) : List.of(stream(client, base, lineup)));
            return findings;
        }
    }

    private TunerFinding device(TunerClient client, String base) throws InterruptedException {
        TunerClient.Answer answer = client.get(base + "/discover.json");
        if (answer.status() == 0) {
            return new TunerFinding(Check.DEVICE, Outcome.NO_ANSWER, answer.body());
        }
        if (answer.status() == 401 || answer.status() == 403) {
            return new TunerFinding(
                    Check.DEVICE, Outcome.REFUSED, Integer.toString(answer.status()));
        }
        String id = read(answer).at("/DeviceID").asString("");
        return new TunerFinding(
                Check.DEVICE, id.equals(own.toString()) ? Outcome.FINE : Outcome.SOMEBODY_ELSE, id);
    }

    /// Of the lineup only the number counts: it names addresses, and only our own is asked.
    private static TunerFinding stream(TunerClient client, String base, JsonNode lineup)
            throws InterruptedException {
        String number = lineup.at("/0/GuideNumber").asString("");
        try {
            return new TunerFinding(
                    Check.STREAM, Outcome.FINE, client.watch(base + "/auto/v" + number).toString());
        } catch (IOException e) {
            return new TunerFinding(
                    Check.STREAM, Outcome.NO_PICTURE, String.valueOf(e.getMessage()));
        }
    }

    /// What is no JSON is of somebody else, and has nothing that we look for.
    private static JsonNode read(TunerClient.Answer answer) {
        try {
            return JsonMapper.shared().readTree(answer.status() == 200 ? answer.body() : "{}");
        } catch (JacksonException _) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private List<TunerFinding> ports() {
        List<ListenerHealth> health = listeners.get();
        List<Check> checks = List.of(Check.DISCOVERY, Check.CONTROL, Check.SSDP);
        if (health.size() != checks.size()) {
            return untried(Check.DISCOVERY, Check.CONTROL, Check.SSDP);
        }
        List<TunerFinding> findings = new ArrayList<>();
        for (int n = 0; n < checks.size(); n++) {
            ListenerHealth each = health.get(n);
            Outcome outcome =
                    switch (each.state()) {
                        case LISTENING -> Outcome.FINE;
                        case OFF -> Outcome.SWITCHED_OFF;
                        case FAILED -> Outcome.NO_PORT;
                    };
            findings.add(new TunerFinding(checks.get(n), outcome, each.detail()));
        }
        return findings;
    }

    private TunerFinding searched() {
        return new TunerFinding(
                Check.SEARCH, found.getAsBoolean() ? Outcome.FINE : Outcome.NOT_FOUND, "");
    }

    private static List<TunerFinding> untried(Check... checks) {
        return List.of(checks).stream()
                .map(check -> new TunerFinding(check, Outcome.NOT_TRIED, ""))
                .toList();
    }
}
