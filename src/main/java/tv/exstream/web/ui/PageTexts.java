package tv.exstream.web.ui;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import tv.exstream.remark.Remark;
import tv.exstream.web.SentenceTexts;
import tv.exstream.web.api.Said;

/// What pages say, in every language they speak: the files `messages/*.properties`, one for each area, and their translations.
/// Thread-safe.
public final class PageTexts extends ReloadableResourceBundleMessageSource {
    /// What scripts say has keys that begin with it.
    private static final String SCRIPTS = "js.";

    /// @param areas as their files are called, such as `classpath:messages/jobs`
    PageTexts(Iterable<String> areas) {
        areas.forEach(this::addBasenames);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    /// A text by its key; where there is none, in English.
    public String text(Locale language, String key, Object... values) {
        return getMessage(key, values, language);
    }

    /// What the server says of itself; what it only quotes is English.
    public Wording wording(Said said, Locale language) {
        return new Wording(getMessage(said, language), said.isQuoted() ? "en" : "");
    }

    /// A remark without times, in the same way.
    Wording wording(Remark remark, Locale language) {
        String text = new SentenceTexts(this, language, ZoneOffset.UTC).text(remark);
        return new Wording(text, remark.isQuoted() ? "en" : "");
    }

    /// A country writes numbers and dates its own way, and says the same: what is kept for all of them is one for each language.
    @Override
    protected PropertiesHolder getMergedProperties(Locale locale) {
        return super.getMergedProperties(Locale.of(locale.getLanguage()));
    }

    /// What scripts say, by key; whoever asks may change it.
    Map<String, String> ofScripts(Locale language) {
        Map<String, String> texts = new TreeMap<>();
        Properties all = getMergedProperties(language).getProperties();
        if (all != null) {
            all.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(SCRIPTS))
                    .forEach(key -> texts.put(key, all.getProperty(key)));
        }
        return texts;
    }
}
