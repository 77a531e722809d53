export default function Page() {
  return <h1>Find nogen at være sammen med i Kolding</h1>;
}
