package tv.exstream.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a PostgreSQL database is, and how to be let in.
///
/// @param url as PostgreSQL's driver reads it, such as `jdbc:postgresql://db.example.org:5432/exstreamtv?sslmode=require`; no user or
///     password is in it
/// @param user empty for that of the operating system
/// @param password empty when the server asks for none
public record PostgresAddress(String url, String user, Secret password) {
    private static final Pattern FORM =
            Pattern.compile(
                    "jdbc:postgresql://((?:\\[[0-9A-Fa-f:.]+]|[^\\[\\]/?@:,\\s]+)(?::[0-9]{1,5})?)/([^/?@\\s]+)(\\?\\S*)?");

    /// The driver would also take them from here, but this text is shown in messages.
    private static final Pattern LETS_IN = Pattern.compile("(?i)[?&](user|\\w*password)=");

    public PostgresAddress {
        requireForm(url);
    }

    /// As it is called in messages, such as `exstreamtv on db.example.org:5432`.
    public String name() {
        Matcher form = requireForm(url);
        return "%s on %s".formatted(form.group(2), form.group(1));
    }

    /// @throws IllegalArgumentException when the text is of another form, or has a user or password in it
    static Matcher requireForm(String url) {
        Matcher form = FORM.matcher(url);
        if (!form.matches() || LETS_IN.matcher(url).find()) {
            throw new IllegalArgumentException("not the address of a PostgreSQL database");
        }
        return form;
    }
}
