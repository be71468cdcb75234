import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles the .java files of this folder and runs every method marked @Test in the classes whose names end in Test.
 * Exit code: 0 all passed, 1 one failed, 2 it does not compile, 5 there is no test yet.
 */
public class RunTests {
    private static volatile boolean over;
    private int run;
    private int failed;

    public static void main(String[] args) throws Exception {
        Path classes = Files.createTempDirectory("exercise");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(classes)));
        int exitCode = new RunTests().compileAndRun(Path.of("").toAbsolutePath(), classes);
        over = true;
        System.exit(exitCode);
    }

    /** Code that ends the program would otherwise look like a success. */
    private static void cleanUp(Path classes) {
        delete(classes);
        if (!over) {
            System.out.println("The run ended before the last test did.");
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private int compileAndRun(Path folder, Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            System.err.println("This Java cannot compile: a JDK is needed.");
            return 2;
        }
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-encoding", "UTF-8", "-proc:none"));
        files(folder, ".java").forEach(file -> options.add(file.toString()));
        if (compiler.run(null, null, null, options.toArray(new String[0])) != 0) {
            return 2;
        }
        URL[] places = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            for (Path file : files(classes, "Test.class")) {
                runTestsOf(loader.loadClass(classNameOf(classes.relativize(file))));
            }
        }
        System.out.println(run + " run, " + failed + " failed");
        return run == 0 ? 5 : failed > 0 ? 1 : 0;
    }

    private void runTestsOf(Class<?> type) {
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (Arrays.stream(method.getAnnotations()).anyMatch(mark -> mark.annotationType().getSimpleName().equals("Test"))) {
                report(type.getName() + "." + method.getName(), type, faultOf(type, method));
            }
        }
    }

    /** What the test threw; null if it passed. Each test has an object of its own. */
    private static Throwable faultOf(Class<?> type, Method method) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
            return null;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (ReflectiveOperationException fault) {
            return fault;
        }
    }

    private void report(String name, Class<?> type, Throwable fault) {
        run++;
        System.out.println((fault == null ? "ok   " : "FAIL ") + name);
        if (fault == null) {
            return;
        }
        failed++;
        System.out.println("     " + fault);
        Arrays.stream(fault.getStackTrace())
            .filter(place -> place.getClassName().startsWith(type.getName()))
            .findFirst()
            .ifPresent(place -> System.out.println("     at " + place));
    }

    private static String classNameOf(Path file) {
        String path = file.toString();
        return path.substring(0, path.length() - ".class".length()).replace(file.getFileSystem().getSeparator(), ".");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().collect(Collectors.toList());
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            System.err.println("Not deleted: " + folder);
        }
    }
}
