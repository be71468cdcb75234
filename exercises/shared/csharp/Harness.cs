using System;
using System.Collections;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace Check
{
    /// <summary>Marks a test. It and what a test may expect are named as in xUnit.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute
    {
    }

    public static class Assert
    {
        public static void Equal<T>(T expected, T actual)
        {
            if (!AreEqual(expected, actual))
            {
                throw new Exception("expected " + Show(expected) + ", got " + Show(actual));
            }
        }

        public static void True(bool condition)
        {
            if (!condition)
            {
                throw new Exception("expected true, got false");
            }
        }

        public static void Empty(IEnumerable actual)
        {
            if (actual.Cast<object>().Any())
            {
                throw new Exception("expected nothing, got " + Show(actual));
            }
        }

        public static void Throws<T>(Action action) where T : Exception
        {
            try
            {
                action();
            }
            catch (T)
            {
                return;
            }
            catch (Exception thrown)
            {
                throw new Exception("expected " + typeof(T).Name + ", got " + thrown.GetType().Name + ": " + thrown.Message);
            }
            throw new Exception("expected " + typeof(T).Name + ", nothing was thrown");
        }

        /// <summary>Lists are equal where all that they hold is.</summary>
        private static bool AreEqual(object expected, object actual)
        {
            if (expected is string || !(expected is IEnumerable) || !(actual is IEnumerable))
            {
                return Equals(expected, actual);
            }
            var one = ((IEnumerable)expected).Cast<object>().ToList();
            var other = ((IEnumerable)actual).Cast<object>().ToList();
            return one.Count == other.Count && one.Zip(other, AreEqual).All(same => same);
        }

        private static string Show(object value)
        {
            if (value is string)
            {
                return "\"" + value + "\"";
            }
            var all = value as IEnumerable;
            return all == null ? value?.ToString() ?? "null" : "[" + string.Join(", ", all.Cast<object>().Select(Show)) + "]";
        }
    }

    /// <summary>
    /// Runs every method marked [Fact]. Exit code: 0 all passed, 1 one failed, 5 there is no test yet.
    /// </summary>
    internal static class RunTests
    {
        private const BindingFlags Declared =
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        private static volatile bool isOver;

        private static int Main()
        {
            AppDomain.CurrentDomain.ProcessExit += (sender, ending) => SayThatItEnded();
            var tests = Assembly.GetExecutingAssembly().GetTypes()
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .SelectMany(type => type.GetMethods(Declared))
                .Where(method => method.IsDefined(typeof(FactAttribute), false))
                .ToList();
            var failed = tests.Count(test => !Passes(test));
            Console.WriteLine(tests.Count + " run, " + failed + " failed");
            isOver = true;
            return tests.Count == 0 ? 5 : failed > 0 ? 1 : 0;
        }

        /// <summary>Each test has an object of its own.</summary>
        private static bool Passes(MethodInfo test)
        {
            var name = test.DeclaringType.Name + "." + test.Name;
            try
            {
                var of = test.IsStatic ? null : Activator.CreateInstance(test.DeclaringType, true);
                (test.Invoke(of, null) as Task)?.GetAwaiter().GetResult();
                Console.WriteLine("ok   " + name);
                return true;
            }
            catch (Exception thrown)
            {
                var fault = thrown is TargetInvocationException ? thrown.InnerException : thrown;
                Console.WriteLine("FAIL " + name);
                Console.WriteLine("     " + fault.Message);
                SayWhere(fault);
                return false;
            }
        }

        private static void SayWhere(Exception fault)
        {
            var places = new StackTrace(fault, true).GetFrames() ?? new StackFrame[0];
            var place = places.FirstOrDefault(frame => frame.GetFileName() != null && frame.GetFileName().EndsWith("Test.cs"));
            if (place != null)
            {
                Console.WriteLine("     " + place.GetFileName() + ":" + place.GetFileLineNumber());
            }
        }

        /// <summary>Code that ends the program would otherwise look like a success.</summary>
        private static void SayThatItEnded()
        {
            if (!isOver)
            {
                Console.WriteLine("The run ended before the last test did.");
                Console.Out.Flush();
                Process.GetCurrentProcess().Kill();
            }
        }
    }
}
