package tv.exstream.live;

import java.time.Duration;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

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
                "name must have 1..%d characters: %d".formatted(LONGEST_NAME, name.length()));
        require(
                !addresses.isEmpty() && addresses.size() <= MOST_ADDRESSES,
                "there must be 1..%d addresses: %d".formatted(MOST_ADDRESSES, addresses.size()));
        require(
                programme.compareTo(SHORTEST) >= 0 && programme.compareTo(LONGEST) <= 0,
                "programme must last %s..%s: %s".formatted(SHORTEST, LONGEST, programme));
        require(
                connections >= 0 && connections <= MOST_CONNECTIONS,
                "connections must be 0..%d: %d".formatted(MOST_CONNECTIONS, connections));
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

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new ProblemException(Problem.INVALID_VALUE, message);
        }
    }
}
