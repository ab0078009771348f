package tv.exstream.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.remark.Word;

/// Kinds of settings about addresses.
final class AddressKinds {
    /// A user and password before the host, or whatever comes after the place, which may be a password.
    private static final Pattern LETS_IN = Pattern.compile("(?<=//)[^/]*@|(?<=[?&])\\S+");

    /// A name, an IPv4 address, or an IPv6 address in the brackets of addresses or without. One colon is in front of a port.
    private static final Pattern HOST =
            Pattern.compile(
                    "[\\p{Alnum}_.-]+|(?=.*:.*:)[\\p{XDigit}:.]+|\\[(?=.*:.*:)[\\p{XDigit}:.]+]");

    /// The same, where an IPv6 address may have a zone (RFC 4007 section 11) and a name letters of any language.
    private static final Pattern LISTENING =
            Pattern.compile(
                    "[\\p{L}\\p{N}_.-]*|(?=.*:.*:)[\\p{XDigit}:.]+(?:%[\\p{Alnum}_.-]+)?|\\[(?=.*:.*:)[\\p{XDigit}:.]+]");

    private static final Pattern ORIGIN =
            Pattern.compile("\\*|https?://(?:[a-z0-9_.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    private AddressKinds() {}

    /// Empty, or an address that clients can reach; what is no part of a place is refused, slashes at the end are dropped.
    static Kind<String> publicUrl() {
        return new Kind<>(
                Wanted.emptyOr(Wanted.like(Demand.A_URL, "https://tv.example.org/tv")),
                AddressKinds::parsePublicUrl);
    }

    private static String parsePublicUrl(String text) {
        if (text.isEmpty()) {
            return text;
        }
        URI uri = URI.create(text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean more =
                uri.getRawQuery() != null
                        || uri.getRawFragment() != null
                        || uri.getRawUserInfo() != null;
        if (!web || uri.getHost() == null || more) {
            throw new IllegalArgumentException("not a plain web address");
        }
        return text.replaceFirst("/+$", "");
    }

    /// Empty, or as a provider of identities says it of itself: to the letter.
    static Kind<String> issuer() {
        return new Kind<>(
                Wanted.emptyOr(Wanted.like(Demand.A_URL, "https://login.example.org")),
                text -> {
                    String plain = parsePublicUrl(text);
                    return plain.isEmpty() ? plain : text;
                });
    }

    /// As they stand in addresses, without a port.
    static Kind<List<String>> hosts() {
        return Kind.list(
                Wanted.like(Demand.HOSTS, "nas.local", "192.168.1.5"), text -> only(HOST, text));
    }

    /// A host of this machine, or empty for all of its addresses.
    static Kind<String> listening() {
        return new Kind<>(
                Wanted.emptyOr(Wanted.like(Demand.A_HOST, "0.0.0.0", "192.168.1.5")),
                text -> only(LISTENING, text));
    }

    private static String only(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("no host");
        }
        return text;
    }

    /// Of sites (RFC 6454 section 6.2), as browsers write them: without the port that the scheme implies; `*` is all.
    static Kind<List<String>> origins() {
        return Kind.list(
                Remark.of(Demand.SITES_OR_ALL, "https://player.example.org", "*"),
                text -> {
                    String origin = text.toLowerCase(Locale.ROOT);
                    if (!ORIGIN.matcher(origin).matches()) {
                        throw new IllegalArgumentException("no origin");
                    }
                    return origin.replaceFirst(
                            "(?<=^https:.{1,300}):443$|(?<=^http:.{1,300}):80$", "");
                });
    }

    static Kind<List<Network>> networks() {
        return Kind.list(
                Wanted.like(
                        Remark.of(
                                Demand.EITHER,
                                Wanted.plain(Demand.ADDRESSES),
                                Wanted.plain(Demand.NETWORKS)),
                        "192.168.1.0/24"),
                Network::parse);
    }

    /// Networks whose people are let in, among them `private` for [Network#PRIVATE].
    static Kind<List<Network>> open() {
        return new Kind<>(
                Wanted.listOf(
                        Remark.of(
                                Word.AND,
                                "private",
                                Wanted.like(Demand.NETWORKS, "192.168.1.0/24"))),
                text ->
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .flatMap(AddressKinds::opened)
                                .toList());
    }

    private static Stream<Network> opened(String text) {
        return text.equalsIgnoreCase("private")
                ? Network.PRIVATE.stream()
                : Stream.of(Network.parse(text));
    }

    /// The address of a PostgreSQL database, or nothing; whoever is let in there stands elsewhere.
    static Kind<String> databaseUrl() {
        return new Kind<>(
                Wanted.emptyOr(
                        Remark.of(Demand.A_DATABASE_LIKE, "jdbc:postgresql://host:5432/name")),
                text -> {
                    if (!text.isEmpty()) {
                        PostgresAddress.requireForm(text);
                    }
                    return text;
                },
                text -> LETS_IN.matcher(text).replaceAll(Secret.SHOWN),
                SettingForm.Plain.TEXT);
    }
}
