import { foldText } from '../organisation/fold-text.ts';
import type { HolidayRegion } from '../organisation/organisation.ts';

/** Municipalities by holiday region, one by one: provinces are split between regions, so a province proves nothing. */
const municipalities: Readonly<Record<HolidayRegion, string>> = {
  noord: `
    Eemsdelta, Groningen, Het Hogeland, Midden-Groningen, Oldambt, Pekela, Stadskanaal, Veendam, Westerkwartier, Westerwolde,
    Achtkarspelen, Ameland, Dantumadiel, Dantumadeel, De Fryske Marren, De Friese Meren, Harlingen, Heerenveen, Leeuwarden, Noardeast-Fryslân,
    Ooststellingwerf, Opsterland, Schiermonnikoog, Smallingerland, Súdwest-Fryslân, Terschelling, Tytsjerksteradiel, Tietjerksteradeel,
    Vlieland, Waadhoeke, Weststellingwerf, Aa en Hunze, Assen, Borger-Odoorn, Coevorden, De Wolden, Emmen, Hoogeveen,
    Meppel, Midden-Drenthe, Noordenveld, Tynaarlo, Westerveld, Almelo, Borne, Dalfsen, Deventer, Dinkelland, Enschede,
    Haaksbergen, Hardenberg, Hellendoorn, Hengelo, Hof van Twente, Kampen, Losser, Oldenzaal, Olst-Wijhe, Ommen, Raalte,
    Rijssen-Holten, Staphorst, Steenwijkerland, Tubbergen, Twenterand, Wierden, Zwartewaterland, Zwolle, Almere, Dronten,
    Lelystad, Noordoostpolder, Urk, Aalsmeer, Alkmaar, Amstelveen, Amsterdam, Bergen (NH), Beverwijk, Blaricum,
    Bloemendaal, Castricum, Den Helder, Diemen, Dijk en Waard, Drechterland, Edam-Volendam, Enkhuizen, Gooise Meren,
    Haarlem, Haarlemmermeer, Heemskerk, Heemstede, Heiloo, Hilversum, Hollands Kroon, Hoorn, Huizen, Koggenland,
    Landsmeer, Laren, Medemblik, Oostzaan, Opmeer, Ouder-Amstel, Purmerend, Schagen, Stede Broec, Texel, Uitgeest,
    Uithoorn, Velsen, Waterland, Wijdemeren, Wormerland, Zaanstad, Zandvoort, Eemnes, Hattem`,
  midden: `
    Zeewolde, Amersfoort, Baarn, Bunnik, Bunschoten, De Bilt, Houten, IJsselstein, Leusden, Lopik, Montfoort, Nieuwegein,
    Oudewater, Renswoude, Rhenen, Soest, Stichtse Vecht, Utrecht, Utrechtse Heuvelrug, Veenendaal, Vijfheerenlanden,
    Wijk bij Duurstede, Woerden, Woudenberg, Zeist, Alblasserdam, Albrandswaard, Alphen aan den Rijn, Barendrecht,
    Bodegraven-Reeuwijk, Capelle aan den IJssel, Delft, Dordrecht, Goeree-Overflakkee, Gorinchem, Gouda, 's-Gravenhage,
    Den Haag, Hardinxveld-Giessendam, Hendrik-Ido-Ambacht, Hillegom, Hoeksche Waard, Kaag en Braassem, Katwijk,
    Krimpen aan den IJssel, Krimpenerwaard, Lansingerland, Leiden, Leiderdorp, Leidschendam-Voorburg, Lisse, Maassluis,
    Midden-Delfland, Molenlanden, Nieuwkoop, Nissewaard, Noordwijk, Oegstgeest, Papendrecht, Pijnacker-Nootdorp,
    Ridderkerk, Rijswijk, Rotterdam, Schiedam, Sliedrecht, Teylingen, Vlaardingen, Voorne aan Zee, Voorschoten,
    Waddinxveen, Wassenaar, Westland, Zoetermeer, Zoeterwoude, Zuidplas, Zwijndrecht, Aalten, Apeldoorn, Barneveld,
    Berkelland, Bronckhorst, Brummen, Buren, Culemborg, Doetinchem, Ede, Elburg, Epe, Ermelo, Harderwijk, Heerde, Lochem,
    Nijkerk, Nunspeet, Oldebroek, Oost Gelre, Oude IJsselstreek, Putten, Scherpenzeel, Tiel, Voorst, Wageningen,
    West Betuwe, Winterswijk, Zutphen`,
  zuid: `
    Arnhem, Berg en Dal, Beuningen, Doesburg, Druten, Duiven, Heumen, Lingewaard, Maasdriel, Nijmegen, Overbetuwe, Renkum,
    Rheden, Rozendaal, West Maas en Waal, Westervoort, Wijchen, Zaltbommel, Zevenaar, Alphen-Chaam, Asten, Baarle-Nassau,
    Bergeijk, Bergen op Zoom, Bernheze, Best, Bladel, Boekel, Boxtel, Breda, Cranendonck, Deurne, Dongen, Drimmelen,
    Eersel, Eindhoven, Etten-Leur, Geertruidenberg, Geldrop-Mierlo, Gemert-Bakel, Gilze en Rijen, Goirle, Halderberge,
    Heeze-Leende, Helmond, 's-Hertogenbosch, Den Bosch, Heusden, Hilvarenbeek, Laarbeek, Land van Cuijk, Loon op Zand,
    Maashorst, Meierijstad, Moerdijk, Nuenen, Nuenen c.a., Nuenen Gerwen en Nederwetten, Oirschot, Oisterwijk, Oosterhout, Oss,
    Reusel-De Mierden, Roosendaal, Rucphen, Sint-Michielsgestel, Someren, Son en Breugel, Steenbergen, Tilburg,
    Valkenswaard, Veldhoven, Vught, Waalre, Waalwijk, Woensdrecht, Zundert, Beek, Beekdaelen, Beesel, Bergen (L),
    Brunssum, Echt-Susteren, Eijsden-Margraten, Gennep, Gulpen-Wittem, Heerlen, Horst aan de Maas, Kerkrade, Landgraaf,
    Leudal, Maasgouw, Maastricht, Meerssen, Mook en Middelaar, Nederweert, Peel en Maas, Roerdalen, Roermond, Simpelveld,
    Sittard-Geleen, Stein, Vaals, Valkenburg aan de Geul, Venlo, Venray, Voerendaal, Weert, Borsele, Goes, Hulst, Kapelle,
    Middelburg, Noord-Beveland, Reimerswaal, Schouwen-Duiveland, Sluis, Terneuzen, Tholen, Veere, Vlissingen`,
};

/** A former municipality inside these belongs to another region. */
const splitMunicipalities = ['Altena', 'Montferland', 'Neder-Betuwe', 'De Ronde Venen'];

export type RegionProposal =
  | { readonly kind: 'proposed'; readonly region: HolidayRegion }
  /** Parts of this municipality lie in different regions: only the school knows. */
  | { readonly kind: 'split' }
  | { readonly kind: 'unknown' };

/** The holiday region of a school by its municipality; a person confirms it. */
export function proposeRegion(municipality: string): RegionProposal {
  const name = bare(municipality);
  if (splitMunicipalities.some((split) => bare(split) === name)) return { kind: 'split' };
  const region = regionByName.get(name);
  return region ? { kind: 'proposed', region } : { kind: 'unknown' };
}

const regionByName: ReadonlyMap<string, HolidayRegion> = new Map(
  (Object.keys(municipalities) as HolidayRegion[]).flatMap((region) =>
    municipalities[region].split(',').map((name): [string, HolidayRegion] => [bare(name), region]),
  ),
);

function bare(name: string): string {
  return foldText(name).replaceAll(/[^a-z0-9]/g, '');
}
