package tv.exstream.delivery;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tv.exstream.config.Config;
import tv.exstream.webhook.EventKind;

/// Tells in which sections settings have changed, whoever changed them. Thread-safe.
final class SettingsNews {
    private final News news;

    /// Guarded by this.
    private Config before;

    SettingsNews(News news, Config start) {
        this.news = news;
        this.before = start;
    }

    synchronized void changed(Config now) {
        List<String> sections = new ArrayList<>();
        for (RecordComponent section : Config.class.getRecordComponents()) {
            if (!Objects.equals(value(section, before), value(section, now))) {
                sections.add(section.getName());
            }
        }
        before = now;
        news.tell(EventKind.SETTINGS_CHANGED, new Told.Settings(sections));
    }

    private static Object value(RecordComponent section, Config config) {
        try {
            return section.getAccessor().invoke(config);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record answers its components", e);
        }
    }
}
