package tv.exstream.habit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.ref.SoftReference;
import java.nio.file.Path;

/// The compiled classes of the product, read once for tests that follow one another. They are some hundred MB, and the JVM goes on with other tests.
final class Compiled {
    private static SoftReference<JavaClasses> read = new SoftReference<>(null);

    private static final String ROOT = "tv.exstream";
    private static final String TABLES = "tv.exstream.db.tables";

    /// In the names of the classes that Spring writes when the program is built.
    private static final String BEANS = "__";

    private Compiled() {}

    static synchronized JavaClasses classes() {
        JavaClasses kept = read.get();
        if (kept == null) {
            kept = new ClassFileImporter().importPath(Path.of("target", "classes"));
            read = new SoftReference<>(kept);
        }
        return kept;
    }

    /// Whether we wrote it, rather than a library or a generator.
    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT)
                && !type.getPackageName().startsWith(TABLES)
                && !type.getName().contains(BEANS);
    }

    /// The name of its package in ARCHITECTURE.md.
    static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? PackageTable.ROOT : name.substring(ROOT.length() + 1);
    }
}
