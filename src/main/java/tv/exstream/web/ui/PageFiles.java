package tv.exstream.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tv.exstream.digest.Sha256;

/// The style sheets, scripts and drawings that pages load, and the texts of those scripts. Their addresses change with what they say, so
/// that a browser keeps them for good and the next page asks for none of them. Thread-safe.
final class PageFiles {
    private static final String FOLDER = "static/ui/";
    private static final Pattern NAME = Pattern.compile("[a-z-]+\\.(css|js|svg)");

    /// That two states of them have the same is less likely than anything else that may go wrong.
    private static final int DIGEST_BYTES = 8;

    private static final char BEFORE_LANGUAGE = '.';

    private final PageTexts texts;

    /// Found once somebody asks for a page: a start has no time for it. Two who ask at that moment find the same.
    private volatile @Nullable String digest;

    PageFiles(PageTexts texts) {
        this.texts = texts;
    }

    /// Where a page in a language finds them, such as `/ui/~0f3a9c51d27b4e68.de-AT`.
    String folder(Locale language) {
        return "/ui/~" + digest() + BEFORE_LANGUAGE + language.toLanguageTag();
    }

    /// Whether an address was written for what they say now.
    ///
    /// @param version what follows `~` in it
    boolean isPresent(String version) {
        return version.startsWith(digest() + BEFORE_LANGUAGE);
    }

    /// The language that an address was written for; anybody may write one.
    static Locale language(String version) {
        String tag = version.substring(version.indexOf(BEFORE_LANGUAGE) + 1);
        return PageLanguage.spoken(Locale.forLanguageTag(tag)).orElse(Locale.ENGLISH);
    }

    Optional<Resource> find(String name) {
        Resource file = new ClassPathResource(FOLDER + name);
        return NAME.matcher(name).matches() && file.exists() ? Optional.of(file) : Optional.empty();
    }

    private String digest() {
        String known = digest;
        if (known == null) {
            known = digested();
            digest = known;
        }
        return known;
    }

    private String digested() {
        try {
            MessageDigest all = Sha256.begun();
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + FOLDER + "*");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                all.update(file.getContentAsByteArray());
            }
            for (PageLanguage.Choice choice : PageLanguage.choices()) {
                String said = texts.ofScripts(Locale.forLanguageTag(choice.tag())).toString();
                all.update(said.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(all.digest(), 0, DIGEST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
