package tv.exstream.doctor;

import java.util.List;
import java.util.regex.Pattern;
import tv.exstream.config.SettingInForce;
import tv.exstream.doctor.Finding.Grade;

/// What the doctor found, fit to be shown and to be sent to others.
///
/// @param version of this program
/// @param settings all of them
/// @param events the last lines of the log, oldest first; may be empty
public record Report(
        String version,
        List<Finding> findings,
        List<SettingInForce> settings,
        List<String> events) {
    /// Keys whose values are nobody's business.
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key)$");

    /// A name and password in a URL.
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]+@");

    /// Parameters of a URL that let somebody in.
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)([?&](?:password|pass|token|api_?key|x-plex-token)=)[^&\\s]+");

    public Report {
        findings = List.copyOf(findings);
        settings = List.copyOf(settings);
        events = List.copyOf(events);
    }

    /// Whether the server can do its job.
    public boolean isHealthy() {
        return findings.stream().noneMatch(finding -> finding.grade() == Grade.WRONG);
    }

    /// The report as text, without secrets.
    public String text() {
        StringBuilder text = new StringBuilder("EXStreamTV %s%n%n".formatted(version));
        int width =
                findings.stream().mapToInt(finding -> finding.subject().length()).max().orElse(0);
        findings.forEach(finding -> text.append(line(finding, width)));
        text.append("%nsettings%n".formatted());
        settings.stream()
                .filter(setting -> !setting.isDefault())
                .forEach(setting -> text.append(line(setting)));
        text.append("  all others are as in config.example.yaml%n".formatted());
        text.append("%nlast events%n".formatted());
        events.forEach(event -> text.append("  %s%n".formatted(withoutSecrets(event))));
        text.append(events.isEmpty() ? "  none%n".formatted() : "");
        return text.toString();
    }

    private static String line(Finding finding, int width) {
        String mark =
                switch (finding.grade()) {
                    case FINE -> "ok   ";
                    case WEAK -> "weak ";
                    case WRONG -> "WRONG";
                };
        String found = "%s  %-" + width + "s  %s%n";
        String mend =
                finding.remedy()
                        .map(remedy -> "       %s  mend: %s%n".formatted(" ".repeat(width), remedy))
                        .orElse("");
        return found.formatted(mark, finding.subject(), withoutSecrets(finding.detail())) + mend;
    }

    private static String line(SettingInForce setting) {
        String value =
                SECRET.matcher(setting.key()).matches() ? "***" : withoutSecrets(setting.text());
        return "  %s = %s  (%s)%n"
                .formatted(setting.key(), value.replace("\n", ", "), setting.origin());
    }

    private static String withoutSecrets(String text) {
        String anonymous = USER_INFO.matcher(text).replaceAll("://***@");
        return SECRET_PARAMETER.matcher(anonymous).replaceAll("$1***");
    }
}
