package tv.exstream.live;

import static tv.exstream.remark.Wanted.characters;
import static tv.exstream.remark.Wanted.fromTo;

import java.time.Duration;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Objection;
import tv.exstream.remark.RemarkWord;

/// What a person says of a live source. Immutable.
///
/// @param name what the guide calls it; not blank
/// @param addresses where it is received from, the preferred one first; the others take over when it fails
/// @param programme how long one entry of a schedule is that shows it, for the source itself has no end
/// @param connections how many connections its provider allows at once, all channels together; 0 when it does not limit them
/// @param headers what is told with each request
/// @param account whose limit of connections counts, whatever the hosts are; empty when it is that of each address's provider
/// @param past where what it has sent is kept
/// @param labels how lists show it
public record LiveSource(
        String name,
        List<SourceAddress> addresses,
        Duration programme,
        int connections,
        RequestHeaders headers,
        String account,
        PastAddress past,
        LiveLabels labels) {
    public static final Duration USUAL_PROGRAMME = Duration.ofHours(1);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ADDRESSES = 20;
    private static final int MOST_CONNECTIONS = 1_000;

    /// Arbitrary: joining takes some seconds.
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofHours(24);

    /// @throws ProblemException INVALID_VALUE when one of them is not acceptable
    public LiveSource {
        name = name.strip();
        addresses = List.copyOf(addresses);
        require(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                Demand.MUST_HAVE,
                "name",
                characters(1, LONGEST_NAME),
                name.length());
        require(
                !addresses.isEmpty() && addresses.size() <= MOST_ADDRESSES,
                Objection.ADDRESSES_COUNT,
                MOST_ADDRESSES,
                addresses.size());
        require(
                programme.compareTo(SHORTEST) >= 0 && programme.compareTo(LONGEST) <= 0,
                Objection.PROGRAMME_LENGTH,
                SHORTEST,
                LONGEST,
                programme);
        require(
                connections >= 0 && connections <= MOST_CONNECTIONS,
                Demand.VALUE_WRONG,
                "connections",
                fromTo(0, MOST_CONNECTIONS),
                connections);
    }

    /// As a person says it.
    ///
    /// @throws ProblemException INVALID_VALUE when something of it is not acceptable
    public LiveSource(
            String name, List<SourceAddress> addresses, Duration programme, int connections) {
        this(
                name,
                addresses,
                programme,
                connections,
                RequestHeaders.NONE,
                "",
                PastAddress.NONE,
                LiveLabels.NONE);
    }

    /// Whose limits count, for each address.
    public List<String> providers() {
        return addresses.stream().map(this::provider).toList();
    }

    /// Whose limits count for an address of it.
    public String provider(SourceAddress address) {
        return account.isEmpty() ? address.provider() : account;
    }

    private static void require(boolean holds, RemarkWord refusal, Object... values) {
        if (!holds) {
            throw ProblemException.of(Problem.INVALID_VALUE, refusal, values);
        }
    }
}
